#include <doctest/doctest.h>

#include "folder.hpp"
#include "kgbuild/error.hpp"
#include "parsers/rules/name_table.hpp"
#include "parsers_extracted.hpp"
#include "said.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;
using test::extracted;
using test::Folder;
using test::holds;

namespace {

/// Rules with a table of names, and what was said about it.
struct Loaded {
  explicit Loaded(std::string_view table) {
    const Folder folder;
    folder.write("names.tsv", table);
    rules.emplace(RuleSet::load({{}, {folder.path("names.tsv")}}, diagnostics));
    said = test::list_diagnostics(diagnostics);
  }

  std::optional<RuleSet> rules;
  Diagnostics diagnostics;
  std::string said;
};

}  // namespace

TEST_CASE("a table adds names with further names, in the following columns and between bars") {
  const Loaded loaded("kind\tname\taliases\n# looms\nmodel\tqibbl\tqibbl one | 키블\t큐비\n\ndataset\tWool Fair\n");
  CHECK(loaded.said.empty());
  CHECK(loaded.rules->find_name(NameKind::method, "QIBBL-ONE")->id == "qibbl");
  CHECK(loaded.rules->find_name(NameKind::method, "qibbl")->category == Category::model);
  CHECK(loaded.rules->find_name(NameKind::benchmark, "wool fair")->category == Category::dataset);
  const std::string body = "우리는 큐비를 사용한다.";
  CHECK(test::names(extracted("On wool", body, *loaded.rules).methods) == "큐비");
  CHECK(test::names(extracted("On wool", body).methods).empty());
}

TEST_CASE("a name of a table that the packs know keeps what they say of it") {
  const Loaded loaded("dataset\tGSM8K\tgrade wool math\nmetric\taccuracy\n");
  const auto name = loaded.rules->find_name(NameKind::benchmark, "grade wool math");
  REQUIRE(name);
  CHECK(name->id == "gsm8k");
  CHECK(name->category == Category::dataset);
  CHECK(loaded.rules->find_name(NameKind::metric, "accuracy")->higher_is_better == std::optional(true));
}

TEST_CASE("a name of a table is never a stop word") {
  const std::string body = "우리는 LLM을 사용한다.";
  CHECK(test::names(extracted("On wool", body).methods).empty());
  CHECK(test::names(extracted("On wool", body, *Loaded("method\tLLM\n").rules).methods) == "LLM");
}

TEST_CASE("bad rows of a table are reported with their line and omitted") {
  const Loaded loaded(
      "method FooNet\nmethud\tFooNet\nmethod\tX\nmethod\t\tFoo\nmodel\tFooNet\ttoo | a\ntool\tfoo-net\n");
  CHECK(holds(loaded.said, "bad-row 1: a row is a kind"));
  CHECK(holds(loaded.said, "bad-row 2: kind \"methud\" is not one of method, model"));
  CHECK(holds(loaded.said, "bad-row 3: name \"X\" is not 2 to 160 bytes long"));
  CHECK(holds(loaded.said, "bad-row 4: name \"\""));
  CHECK(holds(loaded.said, "bad-row 5: further name \"a\""));
  CHECK(holds(loaded.said, "bad-row 6: \"foo-net\" is a model in line 5"));
  CHECK(loaded.rules->find_name(NameKind::method, "too")->category == Category::model);
}

TEST_CASE("tables survive hostile bytes: BOM, CRLF, controls, long rows, repeats, binary") {
  const Loaded windows("\xEF\xBB\xBFkind\tname\r\nmethod\tqibbl\r\nmethod\tqibbl\r\n");
  CHECK(windows.rules->find_name(NameKind::method, "qibbl"));
  CHECK(windows.said == "repeated-row 3: repeats line 2; left out\n");
  const Loaded wide("method\t" + std::string(70000, 'a') + "\nmethod\tqibbl" + std::string(300, '\t') +
                    "\nmethod\tok fine\n");
  CHECK(holds(wide.said, "long-row 1"));
  CHECK(holds(wide.said, "long-row 2"));
  CHECK(wide.rules->find_name(NameKind::method, "ok fine"));
  CHECK(holds(Loaded(std::string("method\0\0\0\t\1\n", 12)).said, "binary-file 0"));
  CHECK(holds(Loaded("method\tq\xFF\xFE wool and some more of it\n").said, "invalid-utf8 1"));
  CHECK(Loaded("").said.empty());
  Diagnostics diagnostics;
  CHECK_THROWS_AS(RuleSet::load({{}, {"/no/such.tsv"}}, diagnostics), InputError);
}

TEST_CASE("the built-in rules are loaded once") {
  CHECK(&RuleSet::builtin().data() == &RuleSet::builtin().data());
  CHECK(&RuleSet::with_packs({}).data() == &RuleSet::builtin().data());
}
