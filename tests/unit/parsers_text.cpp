#include <doctest/doctest.h>

#include <vector>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "kgbuild/text.hpp"

using namespace kgbuild;
using namespace std::string_literals;

TEST_CASE("clean text stays as it is") {
  for (const std::string& text : {""s, "plain\ttext\n"s, "한국어 ü 🔥 é"s, "\xF4\x8F\xBF\xBD"s, "\xEE\x80\x80"s}) {
    CHECK(is_clean_text(text));
    CHECK(clean_text(text).text == text);
    CHECK(clean_text(text).replaced == 0);
  }
}

TEST_CASE("what no format may hold becomes U+FFFD") {
  struct Case {
    std::string bytes, text;
    std::size_t replaced;
  };
  const Case cases[] = {
      {"a\0b"s, "a\uFFFDb", 1},
      {"a\rb\x1F\x7F", "a\uFFFDb\uFFFD\uFFFD", 3},
      {"\xC2\x80\xC2\x9F\u00A0", "\uFFFD\uFFFD\u00A0", 2},  // C1, but not the no-break space
      {"\xED\xA0\x80", "\uFFFD", 1},                        // a lone surrogate
      {"\xEF\xBF\xBE\xEF\xBF\xBF\uFFFD", "\uFFFD\uFFFD\uFFFD", 2},
      {"\xC0\xAF", "\uFFFD", 1},          // overlong
      {"\xE0\x9F\xBF", "\uFFFD", 1},      // overlong
      {"\xF4\x90\x80\x80", "\uFFFD", 1},  // over U+10FFFF
      {"\xFF\x80", "\uFFFD\uFFFD", 2},
      {"한\xED\x95", "한\uFFFD\uFFFD", 2},  // cut short
      {"\xE2\x82가", "\uFFFD\uFFFD가", 2},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK_FALSE(is_clean_text(c.bytes));
    const CleanText clean = clean_text(c.bytes);
    CHECK(clean.text == c.text);
    CHECK(clean.replaced == c.replaced);
    CHECK(is_clean_text(clean.text));
  }
}

TEST_CASE("the wide test and the repair agree at every place of a long text") {
  std::string text;
  while (text.size() < 9000) text += "가a나é\n🔥 ";
  REQUIRE(is_clean_text(text));
  for (std::size_t at : {0u, 1u, 2u, 3u, 4u, 2047u, 2048u, 2049u, 2050u, 2051u, 4099u, 8191u}) {
    std::string broken = text;
    broken[at] = '\xFF';
    CAPTURE(at);
    CHECK_FALSE(is_clean_text(broken));
    const CleanText clean = clean_text(broken);
    CHECK(clean.replaced >= 1);
    CHECK(clean.replaced <= 4);
    CHECK(is_clean_text(clean.text));
  }
  for (std::size_t cut = 1; cut < 12; ++cut) {
    const std::string_view prefix(text.data(), text.size() - cut);
    CHECK(is_clean_text(prefix) == (utf8_prefix(text, prefix.size()).size() == prefix.size()));
  }
}

TEST_CASE("blanks collapse") {
  CHECK(collapse_blanks("  a\t\n b\u00A0\u3000\u2003c  ") == "a b c");
  CHECK(collapse_blanks(" \u3000 ") == "");
  CHECK(collapse_blanks("가 나") == "가 나");
}

TEST_CASE("folded names meet across spellings") {
  CHECK(fold_name("GPT-4") == "gpt4");
  CHECK(fold_name("gpt 4") == "gpt4");
  CHECK(fold_name("Llama 3.1") == "llama3.1");
  CHECK(fold_name("v1.") == "v1");
  CHECK(fold_name("Mr. 4") == "mr4");
  CHECK(fold_name("C++") == "cplusplus");
  CHECK(fold_name("F#") == "fsharp");
  CHECK(fold_name("Q*") == "qstar");
  CHECK(fold_name("MMLU_Pro") == fold_name("MMLU-Pro"));
  CHECK(fold_name("Ｇａｍｍａ") == "gamma");
  CHECK(fold_name("Łukasz Æsir ß ı ŋ") == "lukaszaesirssin");
  CHECK(fold_name("İ") == "i");
  CHECK(fold_name("한국어 모델") == "한국어모델");
  CHECK(fold_name("\u1112\u1161\u11AB") == "한");  // decomposed Hangul
  CHECK(fold_name("ガ") != fold_name("カ"));
  CHECK(fold_name("Mu\u0308ller") == fold_name("Müller"));
}

TEST_CASE("every Hangul syllable folds as its letters do, one by one") {
  CHECK(fold_name("가나 다라-3.5 Q*") == "가나다라3.5qstar");
  for (std::uint32_t syllable = 0; syllable < 11172; ++syllable) {
    std::string composed = "A", letters = "A";
    append_utf8(composed, 0xAC00 + syllable);
    append_utf8(letters, 0x1100 + syllable / 588);
    append_utf8(letters, 0x1161 + syllable % 588 / 28);
    if (syllable % 28 > 0) append_utf8(letters, 0x11A7 + syllable % 28);
    REQUIRE(fold_name(composed) == fold_name(letters));
    REQUIRE(fold_person(composed) == fold_person(letters));
  }
}

TEST_CASE("what folding drops leaves a hash, so that names stay distinct") {
  CHECK(fold_name("Foo🔥").starts_with("foo-"));
  CHECK(fold_name("Foo🔥").size() == 12);
  CHECK(fold_name("Foo🔥") != fold_name("Foo"));
  CHECK(fold_name("Foo🔥") != fold_name("Foo💧"));
  CHECK(fold_name("Foo🔥") == fold_name("FOO 🔥"));
  CHECK(fold_name("S^3") != fold_name("S3"));
  CHECK(fold_name("...").size() == 9);
  CHECK(fold_name("...") != fold_name("!!!"));
  CHECK(fold_name(" \t") == "");
  CHECK(is_clean_text(fold_name("a\xFF\xC3")));
}

TEST_CASE("keys of people keep their words separate") {
  CHECK(fold_person("Yejin Choi") == "yejin-choi");
  CHECK(fold_person(" Jean-Luc  Picard ") == "jean-luc-picard");
  CHECK(fold_person("Sean O'Brien") == "sean-obrien");
  CHECK(fold_person("J. R. Ørsted Jr.") == "j-r-orsted-jr");
  CHECK(fold_person("user_name42") == "user_name42");
  CHECK(fold_person("김 가온") == "김-가온");
}

TEST_CASE("folding takes time linear in its text") {
  std::string marks = "a";
  for (int i = 0; i < 200000; ++i) marks += i % 2 ? "\u0323" : "\u0301";  // classes that would be reordered
  CHECK(fold_name(marks) == "a");
}

TEST_CASE("text is cut at code points") {
  CHECK(utf8_prefix("가나", 4) == "가");
  CHECK(utf8_prefix("가나", 6) == "가나");
  CHECK(utf8_prefix("가", 2) == "");
  CHECK(shorten("가나다", 2) == "가나…");
  CHECK(shorten("가나", 2) == "가나");
  CHECK(shorten("abc", 0) == "…");
}

TEST_CASE("the hash is FNV-1a") {
  CHECK(hash_bytes("") == 0xcbf29ce484222325u);
  CHECK(hash_bytes("a") == 0xaf63dc4c8601ec8cu);
  CHECK(hash_bytes("foobar") == 0x85944171f73967e8u);
  CHECK(hash_digits("foobar") == "72ad2699");  // 0x85944171 xor 0xf73967e8
}

TEST_CASE("strings: trim, join, replace, hex digits, whole words") {
  CHECK(trim(" \ta b ") == "a b");
  CHECK(trim(" \t").empty());
  CHECK(trim_right("a, ", " ,") == "a");
  CHECK(trim_left("[[a[", "[") == "a[");
  CHECK(join(std::vector<std::string>{"", "a", ""}, ",") == ",a,");
  CHECK(join(std::vector<std::string>{}, ",").empty());
  CHECK(concat({"a", "", "b"}) == "ab");
  std::string text = "aaa";
  replace_all(text, "a", "aa");
  CHECK(text == "aaaaaa");
  CHECK(hex_digits(0x1AF, 4) == "01af");
  CHECK(hex_digits(0x1AF, 2) == "af");
  CHECK(contains_word("Looms, a Loom", "Loom"));
  CHECK_FALSE(contains_word("Looms", "Loom"));
  CHECK(contains_word("(Loom)", "Loom"));
}
