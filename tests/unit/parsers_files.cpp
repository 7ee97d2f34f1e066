#include <doctest/doctest.h>

#include "base/glob.hpp"
#include "kgbuild/inputs.hpp"
#include "tests/unit/folder.hpp"

using namespace kgbuild;

namespace {

std::vector<std::string> find(const test::Folder& folder, const InputFilter& filter, std::string* note = nullptr) {
  Diagnostics diagnostics;
  const std::string root[] = {folder.path()};
  std::vector<std::string> names;
  for (const InputFile& input : find_inputs(root, diagnostics, filter)) names.push_back(input.name);
  CHECK(diagnostics.size() <= 1);
  if (note) *note = diagnostics.empty() ? "" : format_diagnostic(diagnostics[0]);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("globs") {
  struct Case {
    std::string glob, path;
    bool matches;
  };
  for (const Case& c : {
           Case{"*.md", "a.md", true},
           {"*.md", "d/a.md", false},
           {"**.md", "d/a.md", true},
           {"**/a.md", "a.md", true},
           {"**/a.md", "d/e/a.md", true},
           {"**/a.md", "d/ba.md", false},
           {"d/**", "d/a/b", true},
           {"d/**", "e/a", false},
           {"d/**/b.md", "d/b.md", true},
           {"d/**/b.md", "d/x/y/b.md", true},
           {"d/**/b.md", "d/xb.md", false},
           {"2024/0?/*", "2024/01/x", true},
           {"2024/0?/*", "2024/011/x", false},
           {"?.md", "가.md", true},
           {"[a-c]x", "bx", true},
           {"[!a-c]x", "bx", false},
           {"[x", "[x", true},
           {"*", "", true},
           {"", "", true},
           {"", "a", false},
           {"a*b*c", "aXbYbc", true},
       }) {
    CAPTURE(c.glob);
    CAPTURE(c.path);
    CHECK(matches_glob(c.glob, c.path) == c.matches);
  }
  CHECK_FALSE(matches_glob(std::string(2000, '*') + "b", std::string(20000, 'a')));
}

TEST_CASE("a folder is read without exports, build folders, backups and graphs") {
  const test::Folder folder;
  for (const char* name : {"a.md", "a.md~", "b.md.bak", "b.MD.ORIG", "c.swp", "#d.md#", "x.graphml",
                           "node_modules/p/r.md", "build/e.md", "out.csv/papers.md", "out.csv/.kgbuild-export",
                           "2024/target/f.md", "2024/__pycache__/g.md", "2024/builds.md", ".git/h.md"})
    folder.write(name, "x");
  std::string note;
  CHECK(find(folder, {}, &note) == Names{"2024/builds.md", "a.md"});
  CHECK(note ==
        "note: skipped 1 hidden file or folder (.git), 1 exported folder (out.csv), 4 build folders (such as "
        "2024/__pycache__), 5 backups (such as "
        "#d.md#), 1 graph (x.graphml) [skipped-input]");
  // What is named is read.
  Diagnostics diagnostics;
  const std::string named[] = {folder.path("a.md~"), folder.path("build")};
  CHECK(find_inputs(named, diagnostics).size() == 2);
  CHECK(find(folder, {{"build/**"}, {}}) == Names{"build/e.md"});
}

TEST_CASE("--include and --exclude") {
  const test::Folder folder;
  for (const char* name : {"a.md", "b.txt", "2023/a.md", "2024/01/a.md", "2024/01/b.txt", "2024/drafts/c.md"})
    folder.write(name, "x");
  CHECK(find(folder, {{"2024/**"}, {}}) == Names{"2024/01/a.md", "2024/01/b.txt", "2024/drafts/c.md"});
  CHECK(find(folder, {{"2024"}, {"drafts"}}) == Names{"2024/01/a.md", "2024/01/b.txt"});
  CHECK(find(folder, {{"*.md"}, {"2024/*/a.md"}}) == Names{"2023/a.md", "2024/drafts/c.md", "a.md"});
  CHECK(find(folder, {{"a.md", "b.txt"}, {"./2024/"}}) == Names{"2023/a.md", "a.md", "b.txt"});
  CHECK(find(folder, {{}, {"**/*.md"}}) == Names{"2024/01/b.txt", "b.txt"});
  std::string note;
  CHECK(find(folder, {{}, {"**"}}, &note).empty());
  CHECK(note == "note: skipped 6 files by --include or --exclude (such as 2023/a.md) [skipped-input]");
  Diagnostics diagnostics;
  const std::string named[] = {folder.path("a.md"), folder.path("b.txt")};
  CHECK(find_inputs(named, diagnostics, {{}, {"*.txt"}}).size() == 1);
}
