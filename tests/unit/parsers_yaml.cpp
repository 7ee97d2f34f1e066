// YAML: events, lists of papers, broken items, CITATION.cff.
#include <doctest/doctest.h>

#include <string>

#include "base/strings.hpp"
#include "base/yaml.hpp"
#include "kgbuild/reader.hpp"

using namespace kgbuild;

namespace {

/// Writes the events down: `{a: [x, y]}` as `{a=[xy]}`.
class Written : public YamlHandler {
 public:
  void start_map(std::uint32_t) override { text += '{'; }
  void start_list(std::uint32_t) override { text += '['; }
  void key(std::string_view name, std::uint32_t) override { text.append(name).append("="); }
  void value(std::string value, std::uint32_t) override { text.append(value).append(","); }
  void end_map() override { text += '}'; }
  void end_list() override { text += ']'; }
  std::string text;
};

std::string events(std::string_view text) {
  Written written;
  const auto problem = read_yaml(text, written);
  if (problem) written.text += concat({"! ", std::to_string(problem->line)});
  return written.text;
}

/// Each entry as `line date | title | id or address | authors`.
std::string read(std::string text, Diagnostics& diagnostics) {
  const Source source = Source::from_bytes("papers.yaml", std::move(text), diagnostics);
  std::string lines;
  const ReadResult result = read_source(source, input_format_named("yaml"), RuleSet::builtin(), diagnostics);
  CHECK(result.seen == result.entries.size() + result.left_out);
  for (const Entry& entry : result.entries) {
    const std::string id = !entry.arxiv_id.empty() ? entry.arxiv_id : !entry.doi.empty() ? entry.doi : entry.url;
    lines += concat({std::to_string(entry.line), " ", entry.date, " | ", entry.title, " | ", id, " | ",
                     join(entry.authors, "; "), "\n"});
  }
  return lines;
}

std::string codes(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& item : diagnostics) text += concat({item.code, ":", std::to_string(item.line), " "});
  return text;
}

}  // namespace

TEST_CASE("YAML as events") {
  CHECK(events("a: [x, 'y', {b: z}]\n") == "{a=[x,y,{b=z,}]}");
  CHECK(events("a: ~\nb: null\nc:\nd: '~'\n") == "{a=b=c=d=~,}");
  CHECK(events("--- 1\n--- 2\n") == "1,2,");
  CHECK(events("a: |\n  two\n  lines\nb: >\n  one\n  line\n") == "{a=two\nlines\n,b=one line\n,}");
  CHECK(events("a: &x [1]\nb: *x\nc: 2\n") == "{a=[1,]b=c=2,}");
  CHECK(events("? [k, {l: m}]\n: {v: w}\nc: 2\n") == "{c=2,}");
  CHECK(events("a: b: c\n") == "{a=b,! 1");
  CHECK(events("x: 1\ny: @at\n") == "{x=1,y=! 2");
  CHECK(events("") == "");
  CHECK(events(std::string(100'000, '[')).ends_with("! 1"));
  // expands to nothing
  CHECK(events("a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n") == "{a=[x,]b=[]c=[]}");
}

TEST_CASE("YAML lists of papers") {
  Diagnostics diagnostics;
  CHECK(read("- title: 'Salt: A Study'\n  authors: [Ann Ode, Bo Lind]\n  url: https://arxiv.org/abs/2406.00001\n"
             "  date: 2024-06-03\n- title: Pepper Trees\n  authors: Ann Ode and Bo Lind\n  year: 2023\n",
             diagnostics) ==
        "1 2024-06-03 | Salt: A Study | 2406.00001 | Ann Ode; Bo Lind\n"
        "5 2023 | Pepper Trees |  | Ann Ode; Bo Lind\n");
  CHECK(read("papers:\n  graphs:\n    - Title: Salt Roads\n      Authors:\n        - name: Ann Ode\n          "
             "affiliation: Lab\n"
             "        - given: Bo\n          family: Lind\n      Links:\n        arXiv: "
             "https://arxiv.org/abs/2406.00002\n",
             diagnostics) == "3  | Salt Roads | 2406.00002 | Ann Ode; Bo Lind\n");
  CHECK(read("2024-06-04:\n  - title: Salt Roads\n    arxiv: 2406.00003\n", diagnostics) ==
        "2 2024-06-04 | Salt Roads | 2406.00003 | \n");
  CHECK(read("---\ntitle: Salt Roads\nauthors:\n- Ann Ode\ndoi: 10.5555/Salt\n---\ntitle: Salt Maps\nauthors:\n- Bo "
             "Lind\n",
             diagnostics) == "2  | Salt Roads | 10.5555/salt | Ann Ode\n7  | Salt Maps |  | Bo Lind\n");
  CHECK(read("cff-version: 1.2.0\nmessage: Cite it.\nauthors:\n  - family-names: Ode\n    given-names: Ann\n"
             "title: Saltworks\nversion: 1.0.4\ndoi: 10.5555/zenodo.1\ndate-released: 2024-06-05\n",
             diagnostics) == "6 2024-06-05 | Saltworks | 10.5555/zenodo.1 | Ann Ode\n");
  CHECK(codes(diagnostics).empty());
}

TEST_CASE("YAML: a broken item loses itself, and that is said") {
  Diagnostics diagnostics;
  CHECK(read("- title: Salt Roads\n  authors: [Ann Ode]\n- title: [Salt Broken\n  authors: [Bo Lind]\n"
             "- title: Salt Maps\n  authors: [Bo Lind]\n",
             diagnostics) == "1  | Salt Roads |  | Ann Ode\n5  | Salt Maps |  | Bo Lind\n");
  CHECK(codes(diagnostics) == "malformed-yaml:4 ");
  diagnostics.clear();
  CHECK(
      read("list:\n  - title: Salt Roads\n    authors: [Ann Ode]\n  - title: \"Never closed\n    authors: [Ann Ode]\n",
           diagnostics) == "2  | Salt Roads |  | Ann Ode\n4  | Never closed |  | Ann Ode\n");
  CHECK(codes(diagnostics) == "mended-yaml:4 ");
  diagnostics.clear();
  CHECK(read("just: a file\nwith: settings\n", diagnostics) == "");
  CHECK(codes(diagnostics) == "no-digest:0 ");
}

TEST_CASE("YAML is known by its extension, else by its head") {
  Diagnostics diagnostics;
  const auto guess = [&](std::string name, std::string text) {
    const InputFormat* const format =
        guess_input_format(Source::from_bytes(std::move(name), std::move(text), diagnostics));
    return format ? format->name : "none";
  };
  CHECK(guess("a.yml", "x: 1\n") == "yaml");
  CHECK(guess("CITATION.cff", "cff-version: 1.2.0\n") == "yaml");
  CHECK(guess("-", "# papers\n- title: A\n  url: https://a.example\n") == "yaml");
  CHECK(guess("-", "- Title: [A](https://a.example)\n- Authors: B\n") == "markdown");
  CHECK(guess("-", "---\ntitle: A\n---\n\n[A](https://a.example)\n") == "markdown");
}
