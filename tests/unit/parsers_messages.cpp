// What people read about mistakes in files.
#include <doctest/doctest.h>

#include "base/strings.hpp"
#include "tests/unit/parsers_papers.hpp"

using namespace kgbuild;

namespace {

void check_says(const char* format, const std::string& text, const char* name, const char* code, const char* words) {
  CAPTURE(text);
  const Papers got(format, text, name);
  CHECK(got.text_of(code).find(words) != std::string::npos);
  CHECK(got.sum_holds());
}

}  // namespace

TEST_CASE("messages: of a line that is not JSON only that line is left out") {
  const std::string one = R"({"title": "Moss on Glass", "authors": ["Ona Reyes"], "year": 2022})",
                    two = R"({"title": "Fern on Stone", "authors": ["Ivy Chan"], "year": 2023})";
  for (const char* broken : {R"({"title": "Cut)", R"({"title": "A B" "year": 2})", "{]", R"({"a": tru})", "{\"a\":"}) {
    const std::string text = one + "\n" + broken + "\n" + two + "\n";
    check_says("json", text, "papers.jsonl", "malformed-json", "; the line was left out");
    CHECK(Papers("json", text, "papers.jsonl").count() == 2);
  }
}

TEST_CASE("messages: tabs in YAML and quotation marks in TOML are named") {
  for (const char* line : {"\t  note: x", "  \tnote: x", "\tnote: x", "    \tvenue: ICML", " \t year: 2022"}) {
    const std::string text = concat({"- title: Moss on Glass\n  authors: [Ona Reyes]\n", line,
                                     "\n- title: Fern on Stone\n  authors: [Ivy Chan]\n"});
    CAPTURE(text);
    const Papers got("yaml", text, "papers.yaml");
    CHECK((got.text_of("malformed-yaml") + got.text_of("mended-yaml")).find("use blanks") != std::string::npos);
  }
  for (const char* line : {"venue = \"JMLR", "venue = 'JMLR", "authors = [\"Ona Reyes]", "url = \"https://a.example"})
    check_says(
        "toml",
        concat({"[[paper]]\ntitle = \"Moss on Glass\"\n", line, "\n\n[[paper]]\ntitle = \"Fern\"\nyear = 2022\n"}),
        "papers.toml", "malformed-toml", "quotation mark missing");
}

TEST_CASE("messages: mistakes of XML do not quote the document") {
  const std::string begin =
      "<?xml version='1.0'?><rss version='2.0'><channel><title>x</title><item><title>Moss on Glass</title>"
      "<link>https://arxiv.org/abs/2205.80001</link>";
  for (const char* cut : {"<description><![CDATA[A text about moss", "<description>A & B</description></item>",
                          "<description>A", "<description>&nope;</description></item></channel></rss>"}) {
    const std::string text = Papers("feeds", begin + cut, "a.rss").text_of("malformed-xml");
    CAPTURE(text);
    CHECK(text.find("moss") == std::string::npos);
    CHECK(text.find("cData") == std::string::npos);
    CHECK(text.find("1 more mistakes") == std::string::npos);
  }
}
