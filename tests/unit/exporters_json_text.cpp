#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <cmath>
#include <limits>
#include <string>

#include "exporters/text/json_text.hpp"

using namespace kgbuild;
using namespace kgbuild::exporting;

namespace {

std::string json_string(std::string_view text) {
  TextBuffer out;
  write_json_string(text, out);
  return std::string(out.view());
}

std::string json_number(double value) {
  TextBuffer out;
  write_json_number(value, out);
  return std::string(out.view());
}

}  // namespace

TEST_CASE("json text: plain text is unchanged, what JSON demands is escaped") {
  CHECK(json_string("") == R"("")");
  CHECK(json_string("plain 글자 \U0001F600") == "\"plain 글자 \U0001F600\"");
  CHECK(json_string("a\"b\\c\nd\te\x01") == R"("a\"b\\c\nd\te\u0001")");
}

TEST_CASE("json text: nothing ends a script element, no line ends in a string") {
  CHECK(json_string("</script><!--") == R"("\u003c/script>\u003c!--")");
  CHECK(json_string("a\u2028b\u2029") == R"("a\u2028b\u2029")");
  CHECK(json_string("€ \u2027 \xE2") == "\"€ \u2027 \xE2\"");  // the same first byte
}

TEST_CASE("json text: another parser reads every text back") {
  for (const std::string& text : {std::string("\"\\\n\t<>&'/"), std::string("\u2028 end\u2029"), std::string("\\u0041"),
                                  std::string("\x01\x02\x1f"), std::string("\u202E\U0001F468\u200D")}) {
    rapidjson::Document document;
    document.Parse(json_string(text).c_str());
    REQUIRE(document.IsString());
    CHECK(std::string(document.GetString(), document.GetStringLength()) == text);
  }
}

TEST_CASE("json text: numbers have the shortest form that reads back, or are null") {
  CHECK(json_number(0.1) == "0.1");
  CHECK(json_number(-2) == "-2");
  CHECK(json_number(1e300) == "1e+300");
  CHECK(json_number(std::nan("")) == "null");
  CHECK(json_number(-std::numeric_limits<double>::infinity()) == "null");
}
