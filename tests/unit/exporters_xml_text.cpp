#include <doctest/doctest.h>

#include <string>

#include "exporters/text/xml_text.hpp"

using namespace kgbuild;
using namespace kgbuild::exporting;

TEST_CASE("nmtoken: readable where XML allows, escaped where not") {
  CHECK(encode_nmtoken("paper:arxiv:2412.16145") == "paper:arxiv:2412.16145");
  CHECK(encode_nmtoken("paper:arxiv:cs/0112017") == "paper:arxiv:cs_2F_0112017");
  CHECK(encode_nmtoken("author:김민수") == "author:김민수");
  CHECK(encode_nmtoken("method:λ-é-я") == "method:λ-é-я");
  CHECK(encode_nmtoken("a_b c") == "a_5F_b_20_c");
  CHECK(encode_nmtoken("🎧") == "_1F3A7_");
  CHECK(encode_nmtoken("\u0301\uFFFD") == "_301__FFFD_");
}

TEST_CASE("nmtoken: decoding gives back every id") {
  for (const std::string id : {"",
                               "_",
                               "__",
                               "_2F_",
                               "a_",
                               "_a",
                               "/",
                               "\t\n",
                               "\"'<>&",
                               "\u0301",
                               "\u00D7",
                               "\u00F7",
                               "\u0132",
                               "ᄀ",
                               "가힣",
                               "龥",
                               "龦",
                               "\U0010FFFF",
                               "digest:x:2024-12-23",
                               "٣",
                               "ª"}) {
    const std::string token = encode_nmtoken(id);
    CHECK(decode_nmtoken(token) == id);
    CHECK(is_nmtoken(token) == !id.empty());
  }
}

TEST_CASE("nmtoken: every code point survives, and no two share a token") {
  std::string last;
  for (char32_t c = 1; c < 0x3000; ++c) {
    std::string id;
    if (c < 0x80) {
      id = {static_cast<char>(c)};
    } else if (c < 0x800) {
      id = {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    } else {
      id = {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
            static_cast<char>(0x80 | (c & 0x3F))};
    }
    const std::string token = encode_nmtoken(id);
    REQUIRE(decode_nmtoken(token) == id);
    REQUIRE(token != last);
    last = token;
  }
}

TEST_CASE("nmtoken: text that encoding never returns decodes to nothing") {
  for (const char* token :
       {"_", "_2F", "_2f_", "_61_", "_02F_", "__", "_G_", "_110000_", "_FFFFFFFFF_", "a b", "/", "_-1_"}) {
    CHECK_FALSE(decode_nmtoken(token).has_value());
  }
}

TEST_CASE("nmtoken: bytes that are not UTF-8 still give a token") {
  CHECK(encode_nmtoken("a\xFF"
                       "b\xC3") == "a_FFFD_b_FFFD_");
}
