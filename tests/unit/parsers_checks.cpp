#include <doctest/doctest.h>

#include <algorithm>

#include "base/title_words.hpp"
#include "kgbuild/reader.hpp"
#include "parsers/fields/author_check.hpp"
#include "parsers/fields/impossible_days.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

struct Read {
  ReadResult result;
  Diagnostics diagnostics;

  const Diagnostic* find(std::string_view code) const {
    const auto found = std::ranges::find(diagnostics, code, &Diagnostic::code);
    return found == diagnostics.end() ? nullptr : &*found;
  }
};

Read read(const char* format, std::string name, std::string text) {
  Read read;
  const Source source = Source::from_bytes(std::move(name), std::move(text), read.diagnostics);
  read.result = read_source(source, input_format_named(format), RuleSet::builtin(), read.diagnostics);
  CHECK(read.result.seen == read.result.entries.size() + read.result.records.size() + read.result.left_out);
  return read;
}

std::string paper(const std::string& title, int id, const std::string& authors = "\"Mina Seo\"") {
  return R"({"title": ")" + title + R"(", "url": "https://arxiv.org/abs/2501.0)" + std::to_string(1000 + id) +
         R"(", "authors": [)" + authors + "]}";
}

}  // namespace

TEST_CASE("titles become plain text in every format, except where a layout copies them") {
  const std::string title = "<i>Looms</i> &amp; $L^2$";
  CHECK(read("json", "a.json", '[' + paper(title, 1) + ']').result.entries.at(0).title == "Looms & L^2");
  const std::string link = "[" + title + "](https://arxiv.org/abs/2501.01001)\n\nAuthors: Mina Seo\n";
  CHECK(read("markdown", "a.md", "## " + link).result.entries.at(0).title == "Looms & L^2");
  CHECK(read("markdown", "a.md", "### " + link).result.entries.at(0).title == "Looms & L^2");
  CHECK(read("markdown", "a.md", "## Daily Papers (2024-12-23)\n### " + link).result.entries.at(0).title ==
        "Looms & $L^2$");
}

TEST_CASE("entries left out are counted and said") {
  const Read list =
      read("json", "a.json",
           '[' + paper("Looms of One", 1) + ",\n{\"authors\": [\"Bo Lind\"], \"url\": \"https://a.example\"},\n" +
               "{\"title\": \"Alone\"}, \"a note\", " + paper("Looms of Two", 2) + "]");
  CHECK(list.result.seen == 5);
  CHECK(list.result.left_out == 3);
  REQUIRE(list.find("left-out"));
  CHECK(list.find("left-out")->line == 2);
  CHECK(list.find("left-out")
            ->text.starts_with("3 of 5 entries were left out: line 2 has no title (https://a.example); "));
  CHECK(list.find("left-out")->severity == Severity::warning);

  const Read lines = read("json", "a.jsonl", paper("Looms of One", 1) + "\n{broken\n{\"a\": 1}\n");
  CHECK(lines.result.seen == 3);
  CHECK(lines.result.left_out == 2);
  CHECK_FALSE(lines.find("left-out"));  // each has a warning of its own

  const Read records = read("records", "a.jsonl", "{\"id\":\n\n[]\n");
  CHECK(records.result.seen == 2);
  CHECK(records.result.left_out == 2);
}

TEST_CASE("what belongs to a paper or describes the list is not left out") {
  for (
      const char* const text : {
          R"([{"title": "Looms", "authors": ["A B"], "references": [{"title": "Cited", "authors": ["C D"]}, {"title": "x"}]}])",
          R"({"title": "My list", "papers": [{"title": "Looms", "authors": ["A B"]}], "meta": {"title": "t", "n": 3}})",
          R"({"a": {"title": "Looms", "authors": ["A B"]}, "config": {"x": [1, 2, {"title": "t"}]}})",
      }) {
    const Read list = read("json", "a.json", text);
    CHECK(list.result.entries.size() == 1);
    CHECK(list.result.left_out == 0);
    CHECK(list.diagnostics.empty());
  }
}

TEST_CASE("one wrong value does not drop a file") {
  const std::string deep = std::string(100, '[') + std::string(100, ']');
  for (const std::string& value : {std::string("1e999"), std::string("-1e400"), std::string(400, '9'), deep,
                                   std::string("NaN"), std::string("-Infinity"), std::string("[Infinity, NaN]")}) {
    std::string first = paper("Looms of One", 1);
    first.insert(first.size() - 1, ", \"x\": " + value);
    const Read list = read("json", "a.json", '[' + first + ",\n" + paper("Looms of Two", 2) + ']');
    CHECK(list.result.entries.size() == 2);
    for (const Diagnostic& diagnostic : list.diagnostics) CHECK(diagnostic.code == "skipped-value");
  }
  const Read votes = read("json", "a.json", R"([{"title": "A", "abstract": "b", "votes": "1,204"},
      {"title": "C", "abstract": "b", "votes": 12.0}, {"title": "D", "abstract": "b", "votes": NaN},
      {"title": "E", "abstract": "b", "votes": 3.5}, {"title": "F", "abstract": "b", "votes": "1,2"}])");
  REQUIRE(votes.result.entries.size() == 5);
  CHECK(votes.result.entries[0].votes == 1204);
  CHECK(votes.result.entries[1].votes == 12);
  for (const std::size_t i : {2U, 3U, 4U}) CHECK_FALSE(votes.result.entries[i].votes);
  // In a string the same characters are text.
  const Read text = read("json", "a.json", R"([{"title": "NaN of 1e999 [[", "abstract": "\" Infinity"}])");
  CHECK(text.result.entries.at(0).title == "NaN of 1e999 [[");
  CHECK(text.result.entries.at(0).body == "\" Infinity");
}

TEST_CASE("what most papers of a file are called is a label, not a title") {
  const Read odd = read("json", "a.json",
                        "[" + paper("Where to Read", 1) + "," + paper("Where to Read", 2) + "," +
                            paper("Where to Read", 3) + "," + paper("Looms by Hand", 4) + "]");
  REQUIRE(odd.find("odd-title"));
  CHECK(odd.find("odd-title")->text == "3 titles look like something else: \"Where to Read\" is that of most papers");
  // the same paper in three lists
  CHECK_FALSE(
      read("json", "a.json",
           "[" + paper("Looms by Hand", 1) + "," + paper("Looms by Hand", 1) + "," + paper("Looms by Hand", 1) + "]")
          .find("odd-title"));
}

TEST_CASE("suspicious records are said once for each code, at the first") {
  const Read odd = read("json", "2024-02-30.json",
                        "[" + paper("PDF", 1) + ",\n" + paper("2501.01002", 2) + ",\n" +
                            paper("Looms by Hand", 3, R"("Mina Seo", "and others", "+5 more", "X")") + "]");
  REQUIRE(odd.find("odd-title"));
  CHECK(odd.find("odd-title")->line == 1);
  CHECK(odd.find("odd-title")->text.starts_with("2 titles look like something else: \"PDF\" is the text of a link"));
  REQUIRE(odd.find("odd-author"));
  CHECK(odd.find("odd-author")->line == 3);
  CHECK(odd.find("odd-author")->text.starts_with("1 author looks"));
  REQUIRE(odd.find("impossible-day"));
  CHECK(odd.find("impossible-day")->text.starts_with("2024-02-30"));
  CHECK(odd.diagnostics.size() == 3);

  const Read few = read(
      "json", "a.json",
      "[" + paper("Looms of One", 1, "") + "," + paper("Looms of Two", 2, "") + "," + paper("Looms of Three", 3) + "]");
  REQUIRE(few.find("few-authors"));
  CHECK(few.find("few-authors")->text.starts_with("2 of 3 papers have no authors"));
  const Read none =
      read("json", "a.json", "[" + paper("Looms of One", 1, "") + "," + paper("Looms of Two", 2, "") + "]");
  CHECK(none.diagnostics.empty());
}

TEST_CASE("a title that is the number in its own address is said") {
  const auto read_one = [](const std::string& title, const std::string& url) {
    return read("json", "a.json", R"([{"title": ")" + title + R"(", "url": ")" + url + R"(", "authors": ["Bo Ode"]}])");
  };
  const Read odd = read_one("aBcD12_xyz", "https://openreview.net/forum?id=aBcD12_xyz");
  REQUIRE(odd.find("odd-title"));
  CHECK(odd.find("odd-title")->text.ends_with("\"aBcD12_xyz\" is an OpenReview number"));
  CHECK(read_one("LoomNet3", "https://code.example/LoomNet3").diagnostics.empty());
  CHECK(read_one("Looms", "https://openreview.net/forum?id=aBcD12_xyz").diagnostics.empty());
}

TEST_CASE("two papers of one address are said, a new title of the same is not") {
  const auto read_two = [](const std::string& a, const std::string& b) {
    return read("json", "a.json", "[" + a + ",\n" + b + "]");
  };
  const Read two = read_two(paper("Weaving Looms", 1), paper("Robot Surgery", 1, "\"Arvid Lind\""));
  REQUIRE(two.find("one-address-two-papers"));
  CHECK(two.find("one-address-two-papers")->line == 2);
  CHECK(read_two(paper("Weaving Looms", 1), paper("Robot Surgery", 1)).diagnostics.empty());
  CHECK(read_two(paper("Weaving Looms", 1), paper("Looms, Woven", 1, "\"Arvid Lind\"")).diagnostics.empty());
  CHECK(read_two(paper("Weaving Looms", 1), paper("직조 기계", 1, "\"Arvid Lind\"")).diagnostics.empty());
}

TEST_CASE("impossible days") {
  for (const std::string text : {"2024-13-45", "in 2024.02.30 it", "9999-12-31", "2024_00_10", "x/2023-02-29.md"})
    CHECK_FALSE(find_impossible_day(text).empty());
  for (const std::string text :
       {"2024-02-29", "12024-13-45", "2024-13-455", "v2024-13-45", "2024-13.45", "2024-1-45", "10.1234-2024-13-45", ""})
    CHECK(find_impossible_day(text).empty());
  for (const std::string text : {"1955-03-22", "1989.12.31", "1969_07_20", "a 1904-02-29 b", "1500-01-01"})
    CHECK(find_impossible_day(text).empty());
  for (const std::string text : {"1955-02-31", "1989-13-01", "1903-02-29", "1499-01-01", "1900-02-29"})
    CHECK_FALSE(find_impossible_day(text).empty());
  CHECK(find_impossible_day_line("a 2024-13-45\n## Day 2024-13-46\n") == "2024-13-46");
  CHECK(find_impossible_day_line("  \"date\": \"2024-13-46\"\n") == "2024-13-46");
}

TEST_CASE("authors that are none") {
  for (const std::string name : {"and others", "others", "+5 more", "and 12 others", "et al.", "X", "Authors", "N/A",
                                 "& more", "5+ more authors", "https://a.example"})
    CHECK_FALSE(explain_author(name).empty());
  for (const std::string name : {"Mina Seo", "X. Li", "01. AI", "Al Gore", "Li", "王", "Otherson Moreau", "Ali", "Wu"})
    CHECK(explain_author(name).empty());
}

TEST_CASE("unlike titles") {
  CHECK(are_unlike_titles("Weaving Looms", "Robot Surgery"));
  CHECK(are_unlike_titles("Learning a Large Model", "Robot Surgery") == false);  // nothing but common words
  CHECK_FALSE(are_unlike_titles("Weaving Looms", "The Loom of Time"));
  CHECK_FALSE(are_unlike_titles("L\u00E9vy Looms", "LEVY walks"));
  CHECK_FALSE(are_unlike_titles("Weaving Looms", "직조"));
  CHECK_FALSE(are_unlike_titles("", "Robot Surgery"));
}
