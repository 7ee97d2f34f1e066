#include <doctest/doctest.h>

#include "kgbuild/reader.hpp"
#include "kgbuild/text.hpp"

using namespace kgbuild;

namespace {

struct Read {
  ReadResult result;
  Diagnostics diagnostics;
};

Read read(const char* format, std::string name, std::string text) {
  Read read;
  const Source source = Source::from_bytes(std::move(name), std::move(text), read.diagnostics);
  find_input_format(format)->read(source, RuleSet::builtin(), read.result, read.diagnostics);
  return read;
}

std::vector<Entry> read_json(std::string text, std::string name = "2025-01-02.json") {
  return read("json", std::move(name), std::move(text)).result.entries;
}

std::string guess(std::string name, std::string text) {
  Diagnostics diagnostics;
  const InputFormat* format = guess_input_format(Source::from_bytes(std::move(name), std::move(text), diagnostics));
  return format ? std::string(format->name) : "none";
}

}  // namespace

TEST_CASE("the table of input formats") {
  CHECK(input_formats().size() >= 9);
  for (const InputFormat& format : input_formats()) {
    CHECK(find_input_format(format.name) == &format);
    CHECK_FALSE(format.resembles(""));
  }
  CHECK(find_input_format("word") == nullptr);
}

TEST_CASE("formats are known by extension, else by the head") {
  CHECK(guess("a.md", "no marks at all") == "markdown");
  CHECK(guess("a.MD", "{}") == "markdown");
  CHECK(guess("a.json", "[{\"title\": 1}]") == "json");
  CHECK(guess("a.jsonl", "{\"id\":\"paper:arxiv:2412.00001\",\"title\":\"A\"}\n") == "records");
  CHECK(guess("a.jsonl", "{\"title\":\"A\"}\n") == "json");
  CHECK(guess("-", "{\"id\":\"paper:arxiv:2412.00001\",\"title\":\"A\"}\n") == "records");
  CHECK(guess("-", "\n [ {\"title\": \"A\"}]") == "json");
  CHECK(guess("-", "# Day\n") == "markdown");
  CHECK(guess("-", "[A](https://a.example)") == "markdown");
  CHECK(guess("graph.graphml", "<graphml/>") == "none");
  CHECK(guess("data.csv", "a,b\n1,2\n") == "csv");  // which then says that it is not a list of papers
  CHECK(guess("data", "a,b\n1,2\n") == "none");
}

TEST_CASE("scraped pages of papers") {
  const auto entries = read_json(R"([
    {"title": "Hexaloom:\n Weaving", "paper_url": "https://pages.example/papers/2501.00001",
     "authors": ["Mina Seo", " Arvid  Østby ", "+"], "stars": "99",
     "details": {"title": "other", "abstract": " We weave.\r\nWell. ", "arxiv_page_url": "https://arxiv.org/abs/2501.00001",
                 "github_links": ["https://code.example/h", "https://code.example/h"], "metadata": {"title": "x"}},
     "scraped_date": "2025-01-03"},
    {"title": "Kite", "paper_url": "https://pages.example/papers/2501.00002", "authors": [], "stars": "3",
     "details": {"abstract": "This is an automated message from the Librarian Bot. I found papers."}},
    {"title": "Lantern", "paper_url": "https://pages.example/x", "details": {"abstract": null}}
  ])");
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].title == "Hexaloom: Weaving");
  CHECK(entries[0].url == "https://arxiv.org/abs/2501.00001");
  CHECK(entries[0].arxiv_id == "2501.00001");
  CHECK(entries[0].authors == std::vector<std::string>{"Mina Seo", "Arvid Østby"});
  CHECK(entries[0].links.empty());  // links are those of the text
  CHECK(entries[0].body == "We weave.\nWell.");
  CHECK(entries[0].date == "2025-01-03");
  CHECK_FALSE(entries[0].votes);
  CHECK_FALSE(entries[0].body_start);
  CHECK(entries[0].line == 2);
  CHECK(entries[0].digest == "json");
  CHECK(entries[1].body == "");
  CHECK(entries[1].arxiv_id == "2501.00002");
  CHECK(entries[1].date == "2025-01-02");
  CHECK(entries[2].arxiv_id == "");
}

TEST_CASE("papers under other keys") {
  const auto api = read_json(
      R"([{"paper": {"id": "2501.00003", "title": "Ember", "summary": "Glows.", "upvotes": 12,
           "publishedAt": "2024-12-30T00:00:00Z", "authors": [{"_id": "1", "name": "김가온"}, {"name": "J. Doe"}]},
          "publishedAt": "2025-01-02T00:00:00Z", "title": "Ember"}])");
  REQUIRE(api.size() == 1);
  CHECK(api[0].arxiv_id == "2501.00003");
  CHECK(api[0].votes == 12);
  CHECK(api[0].date == "2025-01-02");
  CHECK(api[0].authors == std::vector<std::string>{"김가온", "J. Doe"});

  const auto digest = read_json(
      R"({"title": "Daily", "date": "2025-02-03", "url": "https://d.example",
          "papers": [{"title": "A", "url": "https://doi.org/10.1234/Xy", "authors": "B C, D E and F G", "votes": "7",
                      "references": [{"title": "Old", "url": "https://arxiv.org/abs/2001.00001"}]}]})");
  REQUIRE(digest.size() == 1);
  CHECK(digest[0].title == "A");
  CHECK(digest[0].date == "2025-02-03");
  CHECK(digest[0].doi == "10.1234/xy");
  CHECK(digest[0].votes == 7);
  CHECK(digest[0].authors == std::vector<std::string>{"B C", "D E", "F G"});

  const auto by_day = read_json(R"({"2025-03-04": [{"title": "A", "abstract": "B"}]})", "papers.json");
  REQUIRE(by_day.size() == 1);
  CHECK(by_day[0].date == "2025-03-04");

  CHECK(read_json("{\"title\":\"A\",\"abstract\":\"B\"}\n{broken\n{\"title\":\"C\",\"abstract\":\"D\"}\n", "x.jsonl")
            .size() == 2);
}

TEST_CASE("the date of a paper in JSON is its own, and the digest's day is kept") {
  const auto dated = read_json(
      R"([{"title": "A", "abstract": "B", "publishedAt": "2024-12-30T08:00:00Z", "submittedOnDailyAt": "2025-01-03"},
          {"title": "C", "abstract": "D", "published": "Dec 2024"}, {"title": "E", "abstract": "F", "year": 2023},
          {"title": "G", "abstract": "H"}, {"title": "I", "abstract": "J", "date": "2024-02-30"}])");
  REQUIRE(dated.size() == 5);
  const std::pair<const char*, const char*> dates[] = {{"2024-12-30", "2025-01-03"},
                                                       {"2024-12", "2025-01-02"},
                                                       {"2023", "2025-01-02"},
                                                       {"2025-01-02", ""},
                                                       {"2025-01-02", ""}};
  for (std::size_t i = 0; i < dated.size(); ++i) {
    CHECK(dated[i].date == dates[i].first);
    CHECK(dated[i].digest_date == dates[i].second);
  }
}

TEST_CASE("the people of a JSON file are read as its lists are written") {
  using Names = std::vector<std::string>;
  const auto entries = read_json(R"json([
    {"title": "A", "abstract": "-", "authors": "Lindqvist, Mara; Behnam, Oto"},
    {"title": "B", "abstract": "-", "author": "Ferrante, Ada, Haddad, Noor et al."},
    {"title": "C", "abstract": "-", "authors": "Raman, Priya"},
    {"title": "D", "abstract": "-", "authors": ["Lindqvist, Mara", "Oto Behnam1"]},
    {"title": "E", "abstract": "-", "authors": ["Lindqvist, Mara"]},
    {"title": "F", "abstract": "-", "authors": [{"name": "Mara Lindqvist (Quarry Lab)"}, {"name": "moonfox"}]}])json");
  REQUIRE(entries.size() == 6);
  CHECK(entries[0].authors == Names{"Mara Lindqvist", "Oto Behnam"});
  CHECK(entries[1].authors == Names{"Ada Ferrante", "Noor Haddad"});
  CHECK(entries[1].more_authors);
  CHECK(entries[2].authors == Names{"Priya Raman"});
  CHECK(entries[3].authors == Names{"Mara Lindqvist", "Oto Behnam"});
  CHECK(entries[4].authors == Names{"Mara Lindqvist"});
  CHECK(entries[5].authors == Names{"Mara Lindqvist", "moonfox"});
  CHECK(entries[5].author_notes == std::vector<AuthorNote>{{"Mara Lindqvist", "", "Quarry Lab"}});

  const auto parts = read_json(R"([
    {"title": "A", "author": [{"family": "Lindqvist", "given": "Mara"}, {"literal": "Quarry Team"}],
     "issued": {"date-parts": [[2024, 3, 11], [2024, 3, 15]]}},
    {"title": "B", "authorships": [{"author": {"id": "x", "display_name": "Oto Behnam"}, "raw_author_name": "O. Behnam"}],
     "issued": {"date-parts": [[2024, 3]]}},
    {"title": "C", "authors": [{"first": "小明", "last": "王"}, {"name": "moonfox", "fullname": "Mara Lindqvist"}]}])");
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].authors == Names{"Mara Lindqvist", "Quarry Team"});
  CHECK(parts[0].date == "2024-03-11");
  CHECK(parts[1].authors == Names{"Oto Behnam"});
  CHECK(parts[1].date == "2024-03");
  CHECK(parts[2].authors == Names{"王小明", "Mara Lindqvist"});

  const Read alone = read("json", "x.json", R"([{"title": "A", "abstract": "-", "authors": "Lindqvist, Mara"}])");
  CHECK(alone.result.entries.at(0).authors == Names{"Lindqvist, Mara"});
  CHECK(alone.diagnostics.at(0).code == "undecided-authors");
}

TEST_CASE("a graph is not a list of papers") {
  const Read graph =
      read("json", "x.json", R"({"directed": true, "nodes": [{"title": "A", "arxiv_id": "2501.00001"}]})");
  CHECK(graph.result.entries.empty());
  REQUIRE(graph.diagnostics.size() == 1);
  CHECK(graph.diagnostics[0].code == "no-digest");
}

TEST_CASE("broken JSON keeps what came before and names the place") {
  const Read broken = read("json", "x.json", "[{\"title\": \"A\", \"abstract\": \"B\"},\n {\"title\": tru}]");
  CHECK(broken.result.entries.size() == 1);
  REQUIRE(broken.diagnostics.size() == 1);
  CHECK(broken.diagnostics[0].code == "malformed-json");
  CHECK(broken.diagnostics[0].line == 2);
  CHECK(broken.diagnostics[0].column > 10);
}

TEST_CASE("hostile JSON") {
  const Read deep = read("json", "x.json", std::string(500'000, '['));
  REQUIRE(deep.diagnostics.size() == 2);
  CHECK(deep.diagnostics[0].text.find("nested deeper") != std::string::npos);

  const Read twice = read("json", "x.json", R"([{"title": "A", "title": "B", "abstract": "C"}])");
  CHECK(twice.result.entries.at(0).title == "A");
  CHECK(twice.diagnostics.at(0).code == "duplicate-key");

  const Read escapes =
      read("json", "x.json", R"([{"title": "A\ud800 \\ud800 \ud83d\udd25", "abstract": "x\u0000y\uffff\b"}])");
  REQUIRE(escapes.result.entries.size() == 1);
  CHECK(escapes.result.entries[0].title == "A\uFFFD \\ud800 🔥");
  CHECK(escapes.result.entries[0].body == "x\uFFFDy\uFFFD\uFFFD");
  CHECK(escapes.diagnostics.at(0).code == "control-characters");

  std::string keys = "[{\"title\": \"A\"";
  for (int i = 0; i < 50'000; ++i) keys += ",\"k" + std::to_string(i) + "\":" + std::string(i % 3 ? "1.5e9" : "[{}]");
  CHECK(read("json", "x.json", keys + ",\"abstract\":\"B\"}]").result.entries.size() == 1);
}

TEST_CASE("records are read line by line") {
  const Read records = read("records", "x.jsonl",
                            "{\"id\":\"paper:arxiv:2412.00001\",\"title\":\"A\"}\n\n{\"id\":\"x\"}\nnot json\n"
                            "{\"id\":\"paper:title:b\",\"title\":\"B\"}");
  REQUIRE(records.result.records.size() == 2);
  CHECK(records.result.records[1].id == "paper:title:b");
  REQUIRE(records.diagnostics.size() == 2);
  CHECK(records.diagnostics[0].line == 3);
  CHECK(records.diagnostics[1].line == 4);
  CHECK(records.diagnostics[1].code == "malformed-record");
}

TEST_CASE("a record of absurd length is left out") {
  const std::string line = "{\"id\":\"paper:title:" + std::string(17 << 20, 'a') + "\",\"title\":\"A\"}\n";
  const Read records = read("records", "x.jsonl", line);
  CHECK(records.result.records.empty());
  CHECK(records.diagnostics.at(0).code == "line-too-long");
}

TEST_CASE("lines of signs alone are no reason to end") {
  for (const std::string text : {"- ", "- \n", "# x\n- \n  title: A", "-  \n  - \n", "- \t\n", "* ", "> ", "| ", "@",
                                 "%", "TY", "[", "{", "<"}) {
    CAPTURE(text);
    Diagnostics diagnostics;
    const Source source = Source::from_bytes("papers", text, diagnostics);
    for (const InputFormat& format : input_formats()) CHECK_NOTHROW(format.resembles(source.text()));
    CHECK_NOTHROW(guess_input_format(source));
  }
}

TEST_CASE("a text file is read as what it looks like") {
  Diagnostics diagnostics;
  const auto guess = [&](const char* name, const char* text) {
    const InputFormat* const format = guess_input_format(Source::from_bytes(name, text, diagnostics));
    return format == nullptr ? std::string() : std::string(format->name);
  };
  CHECK(guess("a.txt", "{'title': 'Ember', 'authors': ['Bo Ek']}\n") == "json");
  CHECK(guess("a.txt", "[{\"title\": \"Ember\"}]\n") == "json");
  CHECK(guess("a.txt", "plain words\n") == "markdown");
  CHECK(guess("a.md", "<p align=\"center\">Papers</p>\n") == "markdown");
}
