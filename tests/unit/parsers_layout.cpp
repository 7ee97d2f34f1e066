#include <doctest/doctest.h>

#include "base/json.hpp"
#include "kgbuild/error.hpp"
#include "kgbuild/layouts.hpp"
#include "kgbuild/reader.hpp"
#include "parsers/layouts/layout_load.hpp"
#include "parsers/layouts/layout_read.hpp"
#include "parsers/rules/embedded_packs.hpp"
#include "parsers/rules/rule_data.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

Layout load(std::string_view json) {
  JsonDocument value;
  value.Parse(json.data(), json.size());
  REQUIRE_FALSE(value.HasParseError());
  return load_layout(value, "pack.json");
}

/// A layout of one rule, with the rest that a layout must have.
std::string layout_with(std::string_view line, std::string_view more = "") {
  return R"({"name": "tiny", "description": "d", "lines": [{"is": "entry", "form": "= {title}"}, )" +
         std::string(line) + "]" + std::string(more) +
         R"(, "examples": [{"text": "= A", "entries": ["- | A | - | - | - | -"]}], "counterexamples": [{"text": "B"}]})";
}

std::vector<Entry> read(std::string name, std::string text, Diagnostics* out = nullptr) {
  Diagnostics diagnostics;
  const Source source = Source::from_bytes(std::move(name), std::move(text), diagnostics);
  ReadResult result;
  find_input_format("markdown")->read(source, RuleSet::builtin(), result, diagnostics);
  if (out) *out = diagnostics;
  return result.entries;
}

std::vector<std::string> described(const std::vector<Entry>& entries) {
  std::vector<std::string> lines;
  for (const Entry& entry : entries) lines.push_back(describe_entry(entry));
  return lines;
}

}  // namespace

TEST_CASE("the layouts of the built-in pack pass their examples") {
  for (const EmbeddedPack& pack : embedded_packs()) {
    if (pack.name != "layouts.json") continue;
    JsonDocument value;
    value.Parse(pack.text.data(), pack.text.size());
    REQUIRE(value["layouts"].Size() >= 5);
    for (const auto& item : value["layouts"].GetArray()) {
      const Layout layout = load_layout(item, "layouts.json");
      CAPTURE(layout.name);
      for (const std::string& problem : check_layout(layout, RuleSet::builtin().data().field_words))
        FAIL_CHECK(problem);
    }
  }
}

TEST_CASE("a broken layout says what is wrong") {
  const auto fails = [](const std::string& json, const char* part) {
    CAPTURE(part);
    try {
      load(json);
      FAIL_CHECK("loaded");
    } catch (const RulePackError& error) {
      CHECK_MESSAGE(std::string(error.what()).find(part) != std::string::npos, error.what());
    }
  };
  fails(R"({"description": "d"})", "\"name\" is missing");
  fails(R"({"name": "Upper"})", "lower-case");
  fails(layout_with(R"({"is": "entri", "prefix": "x"})"), "unknown kind of line \"entri\"");
  fails(layout_with(R"({"is": "votes", "prefx": "x"})"), "unknown key \"prefx\"");
  fails(layout_with(R"({"is": "votes"})"), "layout tiny, line 2");
  fails(layout_with(R"({"is": "entry", "prefix": "x"})"), "opens an entry");
  fails(layout_with(R"({"is": "entry", "form": "{titel}"})"), "unknown field");
  fails(layout_with(R"({"is": "entry", "form": "{title}{url}"})"), "nothing between");
  fails(layout_with(R"({"is": "votes", "words": ["a"], "prefix": "b"})"), "not both");
  fails(layout_with(R"({"is": "skip", "prefix": "x"})", R"(, "authors": "dots")"), "comma or prose");
  fails(R"({"name": "tiny", "description": "d", "lines": [{"is": "skip", "prefix": "x"}]})", "no line opens an entry");
}

TEST_CASE("a layout fails its check for a bad pattern or a wrong example") {
  CHECK(check_layout(load(layout_with(R"({"is": "skip", "prefix": "x"})")), {}).empty());
  const auto problems = [](std::string_view line) { return check_layout(load(layout_with(line)), {}); };
  CHECK(problems(R"j({"is": "skip", "pattern": "("})j").at(0).find("does not compile") != std::string::npos);
  CHECK(problems(R"j({"is": "skip", "pattern": "(?P<name>x)"})j").at(0).find("unknown group") != std::string::npos);
  CHECK(problems(R"j({"is": "skip", "pattern": "((a{9}){9}){90}"})j").at(0).find("pattern") != std::string::npos);
  CHECK(problems(R"j({"is": "entry", "form": "{title}"})j").at(0).find("should be \"nothing\"") != std::string::npos);
}

TEST_CASE("days, repeated headings, and several days in a file") {
  const auto entries = read("x.md",
                            "## Daily Papers (2024-02-01)\n## Daily Papers (2024-02-01)\n\n"
                            "### [One](https://arxiv.org/abs/2402.00001)\n- 하나\n"
                            "## Daily Papers (2024-02-02)\n### [Two](https://arxiv.org/abs/2402.00002)\n- 둘\n");
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].date == "2024-02-01");
  CHECK(entries[1].date == "2024-02-02");
  CHECK(entries[0].body == "- 하나");
  CHECK(entries[0].digest == "daily-papers-ko");
  CHECK(entries[0].line == 4);
  CHECK(entries[1].arxiv_id == "2402.00002");
}

TEST_CASE("the body is a slice of the file, regardless of its contents") {
  const std::string text =
      "\xEF\xBB\xBF## Daily Papers (2024-02-01)\n### [A [B](c)](https://arxiv.org/abs/2402.00001)\n\n![](p.png)\n"
      "Vote: 7\nAuthors: X Y\n\n- one\n\n![](q.png)\n  - nested\n3. three\nplain **text**  \n\n![](avatar)\n";
  const auto entries = read("x.md", text);
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].title == "A [B](c)");
  CHECK(entries[0].votes == 7);
  CHECK(entries[0].body == "- one\n\n![](q.png)\n  - nested\n3. three\nplain **text**");
  REQUIRE(entries[0].body_start);
  CHECK(text.substr(*entries[0].body_start, entries[0].body.size()) == entries[0].body);
  const auto windows = read("x.md", "### [A](https://arxiv.org/abs/2402.00001)\r\n- one\r\n- two\r\n");
  REQUIRE(windows.size() == 1);
  CHECK(windows[0].body == "- one\n- two");
  CHECK_FALSE(windows[0].body_start);
}

TEST_CASE("lists of authors as digests write them") {
  const auto authors = [](const std::string& line) {
    const auto entries = read("x.md", "### [A](https://arxiv.org/abs/2402.00001)\nAuthors: " + line + "\n");
    return entries.at(0).authors;
  };
  using Names = std::vector<std::string>;
  CHECK(authors("A  Bc,  D Ef , +, :, A Bc,") == Names{"A Bc", "D Ef", "A Bc"});
  CHECK(authors(R"(['A', "Sean O'Brien", 'D\'E', ''])") == Names{"A", "Sean O'Brien", "D'E"});
  CHECK(authors("[]").empty());
  CHECK(authors("['A', 'B").size() == 2);
  CHECK(authors("").empty());
}

TEST_CASE("votes that are not a number, or too large") {
  const auto votes = [](const std::string& value) {
    return read("x.md", "### [A](https://arxiv.org/abs/2402.00001)\nVote: " + value + "\n").at(0).votes;
  };
  CHECK(votes("18") == 18);
  CHECK_FALSE(votes("-"));
  CHECK_FALSE(votes(""));
  CHECK_FALSE(votes("99999999999999999999999"));
}

TEST_CASE("dates come from headings, else from the name of the file") {
  const std::string text = "## [One thing](https://arxiv.org/abs/2402.00001)\nText.\n";
  CHECK(read("2024/12/23.md", text).at(0).date == "2024-12-23");
  CHECK(read("digest-20241224.md", text).at(0).date == "2024-12-24");
  CHECK(read("notes.md", text).at(0).date == "");
  CHECK(read("2024/12/23.md", "# 2024년 1월 2일\n" + text).at(0).date == "2024-01-02");
  CHECK(read("notes.md", "# Papers of February 30th, 2024\n" + text).at(0).date == "");
  CHECK(read("notes.md", "# Papers of Feb. 29th, 2024\n" + text).at(0).date == "2024-02-29");
}

TEST_CASE("ids of papers, regardless of the form of the address") {
  const auto id = [](const std::string& url) { return read("x.md", "### [A](" + url + ")\n- b\n").at(0).arxiv_id; };
  CHECK(id("https://arxiv.org/abs/2412.16145v3") == "2412.16145");
  CHECK(id("http://export.arxiv.org/pdf/2412.16145v1.pdf") == "2412.16145");
  CHECK(id("https://huggingface.co/papers/2412.16145") == "2412.16145");
  CHECK(id("https://arxiv.org/abs/cs/0112017v1") == "cs/0112017");
  CHECK(id("https://arxiv.org/abs/math.GT/0309136") == "math/0309136");
  CHECK(id("https://doi.org/10.48550/arXiv.2412.16145") == "2412.16145");
  CHECK(id("https://arxiv.org/abs/2413.16145") == "");
  CHECK(id("https://arxiv.org/list/cs.CL") == "");
  const auto entries = read("x.md", "### [A](https://doi.org/10.1145/AbC(1)2?x=y)\n- b\n");
  CHECK(entries.at(0).doi == "10.1145/abc(1)2");
}

TEST_CASE("the layout with the best score reads the file; trials show what it left") {
  Diagnostics diagnostics;
  const Source source = Source::from_bytes(
      "2024-12-23.md",
      "- [One](https://arxiv.org/abs/2412.00001): it goes.\n- [Two](https://arxiv.org/abs/2412.00002)\n"
      "- https://arxiv.org/abs/2412.00003\n",
      diagnostics);
  const RuleSet rules = RuleSet::builtin();
  std::size_t chosen = 0;
  for (const LayoutTrial& trial : try_layouts(source, rules)) {
    if (!trial.chosen) continue;
    ++chosen;
    CHECK(trial.layout == "linked-bullets");
    CHECK(trial.entries == 2);
    CHECK(trial.days == 1);
    CHECK(trial.first.at(1).title == "Two");
    CHECK(trial.first.at(1).date == "2024-12-23");
    CHECK(trial.lines_left == 1);
    CHECK(trial.left_lines.at(0).line == 3);
    CHECK(trial.left_lines.at(0).reason == "has no title");
  }
  CHECK(chosen == 1);
}

TEST_CASE("papers under a heading of another level, and sections of papers") {
  CHECK(
      described(read("x.md",
                     "# Reading\n## 1. First thing\nAuthors: A B, C D and E F\nLink: https://arxiv.org/abs/2412.00001\n"
                     "### Why\nBecause.\n## Unrelated\nNothing.\n## 2. Second\narXiv: 2412.00002\nText\n")) ==
      std::vector<std::string>{
          "- | First thing | https://arxiv.org/abs/2412.00001 | - | A B; C D; E F | ### Why / Because.",
          "- | Second | 2412.00002 | - | - | Text"});
}

TEST_CASE("hostile digests end in bounded time") {
  Diagnostics diagnostics;
  CHECK(read("x.md", "", &diagnostics).empty());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "no-digest");
  CHECK(diagnostics[0].severity == Severity::note);

  std::string long_line = "### [A](https://arxiv.org/abs/2412.00001)\n- ";
  while (long_line.size() < 5'000'000) long_line += "가";
  const auto cut = read("x.md", long_line + "\n- end\n", &diagnostics);
  REQUIRE(cut.size() == 1);
  CHECK(cut[0].body.size() <= (1 << 20) + 6);
  CHECK(cut[0].body.ends_with("가\n- end"));
  CHECK_FALSE(cut[0].body_start);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "line-too-long");
  CHECK(diagnostics[0].line == 2);

  CHECK(read("x.md", "### [\u3000](https://arxiv.org/abs/2412.00001)\n- text\n").empty());

  std::string headings;
  for (int i = 0; i < 4000; ++i) headings += "## a\n## [\n- **](http\n|](http|\n- [](http\n";
  CHECK(read("x.md", headings).empty());
  std::string brackets = "### ";
  brackets.append(500'000, '[');
  CHECK(read("x.md", brackets + "](x)\n").size() <= 1);
}
