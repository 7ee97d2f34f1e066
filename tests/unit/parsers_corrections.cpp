#include <doctest/doctest.h>

#include "folder.hpp"
#include "kgbuild/corrections.hpp"
#include "kgbuild/error.hpp"
#include "said.hpp"

using namespace kgbuild;
using test::Folder;
using test::holds;

namespace {

struct Loaded {
  explicit Loaded(std::string_view table) {
    const Folder folder;
    folder.write("c.tsv", table);
    for (const Correction& line : load_corrections(folder.path("c.tsv"), diagnostics)) {
      lines += std::to_string(line.line) + ' ' + format_correction(line) + '\n';
    }
    said = test::list_diagnostics(diagnostics);
  }

  Diagnostics diagnostics;
  std::string lines, said;
};

}  // namespace

TEST_CASE("a table of corrections: all actions, with and without a paper") {
  const Loaded loaded(
      "action\tname\tother\tpaper\n# why\ndrop\tFoo\ndrop\tFoo\t2401.99901\nrename\tFoo\tBar\nmerge\tFoo\tBar\n"
      "distinct\tFoo\tBar\nkind\tFoo\tdataset\nrename\tFoo\tBar\thttps://arxiv.org/abs/2401.99901v2\n");
  CHECK(loaded.said.empty());
  CHECK(loaded.lines ==
        "3 drop \"Foo\"\n4 drop \"Foo\" in paper:arxiv:2401.99901\n5 rename \"Foo\" \"Bar\"\n"
        "6 merge \"Foo\" \"Bar\"\n7 distinct \"Foo\" \"Bar\"\n8 kind \"Foo\" \"dataset\"\n"
        "9 rename \"Foo\" \"Bar\" in paper:arxiv:2401.99901\n");
}

TEST_CASE("bad rows of corrections are reported with their line and omitted") {
  const Loaded loaded(
      "drop Foo\nremove\tFoo\ndrop\nmerge\tFoo\nkind\tFoo\tthing\ndrop\tFoo\tBar\tBaz\ndrop\tFoo\tsomewhere\n"
      "rename\t\tBar\ndrop\tFoo\ndrop\tFoo\n");
  CHECK(loaded.lines == "9 drop \"Foo\"\n");
  CHECK(holds(loaded.said, "bad-row 1: a row is an action, a name"));
  CHECK(holds(loaded.said, "bad-row 2: action \"remove\" is not one of drop, rename"));
  CHECK(holds(loaded.said, "bad-row 3: a row is drop, name"));
  CHECK(holds(loaded.said, "bad-row 4: a row is merge, name, other name"));
  CHECK(holds(loaded.said, "bad-row 5: kind \"thing\" is not one of method"));
  CHECK(holds(loaded.said, "bad-row 6: a row is drop"));
  CHECK(holds(loaded.said, "bad-row 7: paper \"somewhere\" is not an id"));
  CHECK(holds(loaded.said, "bad-row 8: a row is rename"));
  CHECK(holds(loaded.said, "repeated-row 10: repeats line 9"));
}

TEST_CASE("a table of corrections that cannot be read is an error, an odd one is not") {
  Diagnostics diagnostics;
  CHECK_THROWS_AS(load_corrections("/no/such.tsv", diagnostics), InputError);
  CHECK(Loaded("\xEF\xBB\xBF"
               "drop\tFoo\r\n")
            .lines == "1 drop \"Foo\"\n");
  CHECK(holds(Loaded(std::string("drop\0\tFoo\n\0\0", 12)).said, "binary-file 0"));
  CHECK(Loaded("").lines.empty());
}
