#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <rapidjson/schema.h>

#include "kgbuild/record.hpp"
#include "schemas.hpp"

using namespace kgbuild;

namespace {

PaperRecord full_record() {
  PaperRecord record;
  record.id = "paper:arxiv:2412.00001";
  record.arxiv_id = "2412.00001";
  record.title = "Hexaloom: \"Weaving\" \\ 토큰\t🔥";
  record.url = "https://arxiv.org/abs/2412.00001";
  record.date = "2024-12";
  record.digest_date = "2024-12-23";
  record.votes = 18;
  record.authors = {"Mina Seo", "Sean O'Brien", "Mina Seo"};
  record.more_authors = true;
  record.author_notes = {{"Mina Seo", "서미나", ""}, {"Sean O'Brien", "", "Quarry Lab"}};
  record.links = {"https://code.example/hexaloom"};
  record.venue = "Loom Days 2024";
  record.status = PaperStatus::rejected;
  record.keywords = {"weaving", "토큰"};
  record.code = {"https://code.example/hexaloom"};
  const Evidence evidence{"cue-propose", false, 3, 11, "Hexaloom", "We propose\nHexaloom."};
  record.introduces = {{"Hexaloom", {"HXL"}, Category::method, NameRole::none, Category::none, 1, {evidence}, 0.93}};
  record.methods = {{"Kite-2",
                     {},
                     Category::none,
                     NameRole::compared,
                     Category::model,
                     2,
                     {evidence, {"name", true, 0, 1, "K", "K"}},
                     1}};
  record.benchmarks = {{"LoomBench", {}, Category::none, NameRole::evaluated, Category::benchmark, 1, {}, 0.5}};
  record.metrics = {{"accuracy", {}, Category::none, NameRole::none, Category::none, 1, {}, {}}};
  record.tasks = {{"weaving", {"토큰 엮기"}, Category::none, NameRole::none, Category::none, 3, {}, {}}};
  record.results = {
      {"52.5", "%", Relation::score, "Hexaloom", true, "LoomBench", "", "accuracy", "", {evidence}, 0.75}};
  record.digest = "daily-papers-ko";
  record.doi = "10.1234/x";
  record.file = "2024/12/23.md";
  record.line = 72;
  record.body_start = 5120;
  return record;
}

std::string problem_of(std::string_view line) {
  std::string problem;
  CHECK_FALSE(parse_record(line, &problem));
  return problem;
}

/// The schema of records; fails the test when it cannot be read.
rapidjson::Document load_schema() {
  rapidjson::Document document;
  document.Parse(test::read_schema("paper-record.schema.json").c_str());
  REQUIRE_FALSE(document.HasParseError());
  return document;
}

bool accepts(const rapidjson::SchemaDocument& schema, const std::string& text) {
  rapidjson::Document document;
  document.Parse(text.c_str());
  REQUIRE_FALSE(document.HasParseError());
  rapidjson::SchemaValidator validator(schema);
  return document.Accept(validator);
}

}  // namespace

TEST_CASE("a record is one line, its keys in their order") {
  PaperRecord record;
  record.id = "paper:title:a";
  record.title = "A\nB";
  CHECK(format_record(record) ==
        R"({"id":"paper:title:a","arxiv_id":null,"title":"A\nB","url":null,"date":null,"votes":null,"authors":[],)"
        R"("links":[],"introduces":[],"methods":[],"benchmarks":[],"metrics":[],"tasks":[],"results":[],"digest":null,)"
        R"("byline":false,"doi":null,"source":{"file":"","line":0,"body_start":null}})");
  const std::string line = format_record(full_record());
  CHECK(line.find('\n') == std::string::npos);
  CHECK(
      line.find(
          R"("introduces":[{"name":"Hexaloom","aliases":["HXL"],"kind":"method","confidence":0.93,"evidence":[{"rule":)") !=
      std::string::npos);
  CHECK(
      line.find(
          R"("methods":[{"name":"Kite-2","aliases":[],"role":"compared","count":2,"category":"model","confidence":1,"ev)") !=
      std::string::npos);
  CHECK(
      line.find(R"("results":[{"value":"52.5","unit":"%","relation":"score","method":"Hexaloom",)"
                R"("method_inferred":true,"benchmark":"LoomBench","split":null,"metric":"accuracy","baseline":null)") !=
      std::string::npos);
  CHECK(line.find(R"("in":"body","start":3,"end":11,"text":"Hexaloom","sentence":"We propose\nHexaloom."})") !=
        std::string::npos);
}

TEST_CASE("what is formatted parses to the same") {
  std::string problem;
  PaperRecord record = full_record();
  for (int variant = 0; variant < 4; ++variant) {
    if (variant == 1) record.votes.reset(), record.body_start.reset();
    if (variant == 2) record.byline = true, record.introduces[0].count = 4, record.tasks[0].category = Category::method;
    if (variant == 3) record.arxiv_id = record.doi = record.url = record.date = record.digest = "";
    const auto parsed = parse_record(format_record(record), &problem);
    CAPTURE(problem);
    REQUIRE(parsed);
    CHECK(*parsed == record);
  }
}

TEST_CASE("strings of a record are cleaned, unknown keys ignored") {
  const auto record =
      parse_record(R"({"id":"paper:title:a","title":"A\u0000","new":{"x":[1]},"authors":["\u0085"]})", nullptr);
  REQUIRE(record);
  CHECK(record->title == "A\uFFFD");
  CHECK(record->authors.at(0) == "\uFFFD");
}

TEST_CASE("an invalid record is rejected with the reason") {
  CHECK(problem_of("") != "");
  CHECK(problem_of("[]") == "the line is not an object");
  CHECK(problem_of("{\"id\":1}") == "id is not a string");
  CHECK(problem_of("{}") == "id is missing or empty");
  CHECK(problem_of(R"({"id":"2412.1","title":"A"})") == "id does not begin with paper:");
  CHECK(problem_of(R"({"id":"paper:title:a","title":"A","votes":1.5})") == "votes is not a whole number in range");
  CHECK(problem_of(R"({"id":"paper:title:a","title":"A","votes":-1})") == "votes is not a whole number in range");
  CHECK(problem_of(R"({"id":"paper:title:a","title":"A","authors":"B"})") == "authors is not a list");
  CHECK(problem_of(R"({"id":"paper:title:a","title":"A","methods":[{"name":"M"},{"role":"used"}]})") ==
        "methods[1].name is missing or empty");
  CHECK(problem_of(R"({"id":"paper:title:a","title":"A","methods":[{"name":"M","role":"trained"}]})") ==
        "methods[0].role has the unknown value \"trained\"");
  CHECK(
      problem_of(
          R"({"id":"paper:title:a","title":"A","tasks":[{"name":"T","evidence":[{"rule":"r","start":2,"end":1}]}]})") ==
      "tasks[0].evidence[0].end is before start");
  CHECK(problem_of(R"({"id":"paper:title:a","title":"A)").find("at byte") != std::string::npos);
  CHECK(problem_of("{\"a\":" + std::string(100'000, '[')).find("nested deeper") != std::string::npos);
}

TEST_CASE("ids of papers") {
  CHECK(paper_id("2412.16145v2", "10.1/x", "T") == "paper:arxiv:2412.16145");
  CHECK(paper_id("arXiv:cs/0112017", "", "") == "paper:arxiv:cs/0112017");
  CHECK(paper_id("", "10.1145/ABC", "T") == "paper:doi:10.1145/abc");
  CHECK(paper_id("", "", "Hexaloom: A Loom!") == "paper:title:hexaloomaloom");
  CHECK(paper_id("", "", "") == "paper:title:untitled");
  const std::string long_id = paper_id("", "", std::string(5000, 'a'));
  CHECK(long_id.size() < 200);
  CHECK(long_id != paper_id("", "", std::string(5001, 'a')));
}

TEST_CASE("the schema accepts records and rejects invalid ones") {
  const rapidjson::Document document = load_schema();
  const rapidjson::SchemaDocument schema(document);
  const std::string good = format_record(full_record());
  CHECK(accepts(schema, good));
  CHECK(accepts(schema, R"({"id":"paper:title:a","title":"A"})"));
  const auto refused = [&](const std::string& what, const std::string& with) {
    std::string text = good;
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    text.replace(at, what.size(), with);
    CAPTURE(with);
    CHECK_FALSE(accepts(schema, text));
  };
  // Each required key.
  refused("\"id\":\"paper:arxiv:2412.00001\",", "");
  refused("\"title\":\"Hexaloom: \\\"Weaving\\\" \\\\ 토큰\\t🔥\",", "");
  refused("\"name\":\"Hexaloom\",", "");
  refused("\"name\":\"Kite-2\",", "");
  refused("\"name\":\"LoomBench\",", "");
  refused("\"name\":\"accuracy\",", "");
  refused("\"rule\":\"cue-propose\",", "");
  refused("\"value\":\"52.5\",", "");
  refused("\"file\":\"2024/12/23.md\",", "");
  refused(",\"line\":72", "");
  // Each pattern and each list of words.
  refused("paper:arxiv:2412.00001", "paper:isbn:1");
  refused("\"arxiv_id\":\"2412.00001\"", "\"arxiv_id\":\"2412.00001v2\"");
  refused("\"arxiv_id\":\"2412.00001\"", "\"arxiv_id\":\"x2412.00001\"");
  refused("2024-12-23\"", "2024-20-23\"");
  refused("2024-12-23\"", "23.12.2024\"");
  refused("https://code.example", "code.example");
  refused("10.1234/x", "doi:10.1234/x");
  refused("\"52.5\"", "\"52,5\"");
  refused("\"52.5\"", "\"52.\"");
  refused("\"kind\":\"method\"", "\"kind\":\"thing\"");
  refused("\"compared\"", "\"evaluated\"");
  refused("\"evaluated\"", "\"compared\"");
  refused("\"category\":\"model\"", "\"category\":\"dataset\"");
  refused("\"category\":\"benchmark\"", "\"category\":\"model\"");
  refused("\"score\"", "\"points\"");
  refused("\"in\":\"body\"", "\"in\":\"abstract\"");
  // Types and bounds.
  refused("\"votes\":18", "\"votes\":-1");
  refused("\"votes\":18", "\"votes\":\"18\"");
  refused("\"line\":72", "\"line\":-1");
  refused("\"start\":3", "\"start\":-3");
  refused("We propose\\nHexaloom.", std::string(301, 'a'));
}
