#include <doctest/doctest.h>

#include <string>

#include "exporters/text/csv_text.hpp"

using namespace kgbuild;
using namespace kgbuild::exporting;

namespace {

std::string field(void (*write)(std::string_view, TextBuffer&), std::string_view text) {
  TextBuffer out;
  write(text, out);
  return std::string(out.view());
}

}  // namespace

TEST_CASE("csv text: quotes only around a comma, a quote or a line break") {
  CHECK(field(write_csv_field, "") == "");
  CHECK(field(write_csv_field, "a b\\c;\t'글") == "a b\\c;\t'글");
  CHECK(field(write_csv_field, "a,b") == "\"a,b\"");
  CHECK(field(write_csv_field, "say \"a\"") == "\"say \"\"a\"\"\"");
  CHECK(field(write_csv_field, "a\nb\\\"") == "\"a\nb\\\"\"\"");
}

TEST_CASE("csv text: formulas are guarded, reversibly") {
  for (const std::string_view sign : {"=", "+", "-", "@", "\t", "'", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
    const std::string text = std::string(sign) + "cmd()";
    CHECK(is_formula(text));
    CHECK(field(write_guarded_field, text) == "'" + text);
  }
  CHECK(field(write_guarded_field, "\n=1") == "\"'\n=1\"");
  CHECK(field(write_guarded_field, "=A1,\"b\"") == "\"'=A1,\"\"b\"\"\"");
  for (const std::string_view text : {"", "a=b", "GPT-4", "3-1", "\uFF0C", "(=1)"}) {
    CHECK_FALSE(is_formula(text));
    CHECK(field(write_guarded_field, text) == text);
  }
}

TEST_CASE("csv text: Neo4j's escapes are doubled inside quotes, and only there") {
  CHECK(field(write_neo4j_field, "\\alpha \\\\") == "\\alpha \\\\");
  CHECK(field(write_neo4j_field, "\\alpha, \\\"") == "\"\\\\alpha, \\\\\"\"\"");
  CHECK(field(write_neo4j_field, "line\nend\\") == "\"line\nend\\\\\"");
  CHECK(field(write_neo4j_field, "=cmd()") == "=cmd()");
}
