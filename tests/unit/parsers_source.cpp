#include <doctest/doctest.h>

#include <sys/stat.h>

#include "kgbuild/error.hpp"
#include "kgbuild/source.hpp"
#include "kgbuild/text.hpp"
#include "tests/unit/folder.hpp"

using namespace kgbuild;
using namespace std::string_literals;

namespace {

Source make(std::string bytes, Diagnostics& diagnostics) {
  return Source::from_bytes("a.md", std::move(bytes), diagnostics);
}

std::vector<std::string> names(const std::vector<InputFile>& inputs) {
  std::vector<std::string> result;
  for (const InputFile& input : inputs) result.push_back(input.name);
  return result;
}

}  // namespace

TEST_CASE("clean bytes are kept, with places") {
  Diagnostics diagnostics;
  const Source source = make("one\n둘\n\nlast", diagnostics);
  CHECK(diagnostics.empty());
  CHECK(source.verbatim());
  CHECK(source.text() == "one\n둘\n\nlast");
  CHECK(source.position(0).line == 1);
  CHECK(source.position(3).line == 1);
  CHECK(source.position(4).line == 2);
  CHECK(source.position(7).column == 4);
  CHECK(source.position(8).line == 3);
  CHECK(source.position(12).line == 4);
  CHECK(source.position(12).column == 4);
}

TEST_CASE("a byte order mark is skipped and counted") {
  Diagnostics diagnostics;
  const Source source = make("\xEF\xBB\xBF# a", diagnostics);
  CHECK(source.text() == "# a");
  CHECK(source.verbatim());
  CHECK(source.text_offset() == 3);
}

TEST_CASE("line ends become line feeds") {
  Diagnostics diagnostics;
  const Source source = make("a\r\nb\rc\n\r\n\r", diagnostics);
  CHECK(source.text() == "a\nb\nc\n\n\n");
  CHECK_FALSE(source.verbatim());
  CHECK(diagnostics.empty());
  CHECK(source.position(4).line == 3);
}

TEST_CASE("bad bytes are replaced and reported once, at the first place") {
  Diagnostics diagnostics;
  const Source source = make("good text here\nx \xFF\xFE y\x01\x02 and so on, for a while", diagnostics);
  CHECK(is_clean_text(source.text()));
  CHECK_FALSE(source.verbatim());
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].code == "invalid-utf8");
  CHECK(diagnostics[0].line == 2);
  CHECK(diagnostics[0].column == 3);
  CHECK(diagnostics[1].code == "control-characters");
  CHECK(format_diagnostic(diagnostics[1]) ==
        "a.md:2:11: warning: 2 control characters were replaced by U+FFFD [control-characters]");
}

TEST_CASE("files that are not text are omitted") {
  for (const std::string& bytes :
       {"PNG\0\0data"s, "\xFF\xFE\0\xD8\0\xD8\0\xD8"s, "\xB0\xFF\xB3\xFE\xB4\x81 \xB6\xFF\xB8\x80"s}) {
    Diagnostics diagnostics;
    const Source source = make(bytes, diagnostics);
    CHECK(source.text().empty());
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "binary-file");
    CHECK(source.position(0).line == 1);
  }
  Diagnostics diagnostics;
  CHECK(make("", diagnostics).text().empty());
  CHECK(diagnostics.empty());
}

TEST_CASE("a stray NUL is repaired as any other control character") {
  for (const std::string& bytes : {"# Looms \0 and more\n"s, "\0# Looms\n"s, std::string(5000, 'a') + '\0'}) {
    Diagnostics diagnostics;
    const Source source = make(bytes, diagnostics);
    CHECK(source.text().find("\uFFFD") != std::string::npos);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "control-characters");
  }
}

TEST_CASE("a text longer than the probe is not binary because the probe ends inside a character") {
  Diagnostics diagnostics;
  std::string text = "a";
  while (text.size() < 9000) text += "가";
  CHECK(make(text, diagnostics).verbatim());
  CHECK(diagnostics.empty());
}

TEST_CASE("folders give their files once, in byte order") {
  const test::Folder folder;
  folder.write("2024/12/23.md", "x");
  folder.write("2024/12/02.md", "x");
  folder.write("Z.md", "x");
  folder.write("a.md", "x");
  folder.write(".hidden.md", "x");
  folder.write(".git/config.md", "x");
  folder.link("..", "2024/12/loop");
  folder.link("../a.md", "2024/again.md");
  Diagnostics diagnostics;
  const std::string root[] = {folder.path()};
  const auto inputs = find_inputs(root, diagnostics);
  CHECK(names(inputs) == std::vector<std::string>{"2024/12/02.md", "2024/12/23.md", "2024/again.md", "Z.md"});
  CHECK(inputs[3].path == folder.path("Z.md"));
  REQUIRE(diagnostics.size() == 1);  // the hidden ones
  CHECK(diagnostics[0].code == "skipped-input");
}

TEST_CASE("the order of arguments does not matter") {
  const test::Folder folder;
  folder.write("d/2024/01.md", "x");
  folder.write("d/2024/02.md", "x");
  const std::string one[] = {folder.path("d"), folder.path("d/2024"), folder.path("d/2024/02.md")};
  const std::string two[] = {folder.path("d/2024/02.md"), folder.path("d/2024"), folder.path("d")};
  Diagnostics diagnostics;
  CHECK(names(find_inputs(one, diagnostics)) == std::vector<std::string>{"2024/01.md", "2024/02.md"});
  CHECK(names(find_inputs(two, diagnostics)) == std::vector<std::string>{"2024/01.md", "2024/02.md"});
  const std::string file[] = {folder.path("d/2024/02.md")};
  CHECK(names(find_inputs(file, diagnostics)) == std::vector<std::string>{"02.md"});
  const std::string input[] = {"-", "-"};
  CHECK(names(find_inputs(input, diagnostics)) == std::vector<std::string>{"-"});
}

TEST_CASE("what cannot be found or read says so") {
  const test::Folder folder;
  Diagnostics diagnostics;
  const std::string missing[] = {folder.path("nothing")};
  CHECK_THROWS_AS(find_inputs(missing, diagnostics), InputError);
  CHECK_THROWS_WITH_AS(Source::read({folder.path("nothing.md"), "nothing.md"}, diagnostics),
                       (folder.path("nothing.md") + ": cannot be read: No such file or directory").c_str(), InputError);
  CHECK_THROWS_AS(Source::read({folder.path(), "folder"}, diagnostics), InputError);
  folder.link("nowhere", "broken.md");
  const std::string root[] = {folder.path()};
  CHECK(find_inputs(root, diagnostics).empty());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "unreadable-file");
}

TEST_CASE("special files inside folders are passed over") {
  const test::Folder folder;
  folder.write("a.md", "x");
  REQUIRE(::mkfifo(folder.path("pipe.md").c_str(), 0600) == 0);
  Diagnostics diagnostics;
  const std::string root[] = {folder.path()};
  CHECK(names(find_inputs(root, diagnostics)) == std::vector<std::string>{"a.md"});
}
