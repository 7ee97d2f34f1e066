#include <doctest/doctest.h>
#include <re2/re2.h>

#include <random>
#include <string>

#include "parsers/rules/pattern_end.hpp"

using kgbuild::parsing::PatternEnd;

namespace {

/// As cue_side.cpp writes what stands before a cue.
std::string ending(const std::string& pattern) { return "(?:" + pattern + ")$"; }

bool may_match(const std::string& pattern, std::string_view text) {
  return PatternEnd(ending(pattern)).may_match(text);
}

const std::string name = "\xEE\x80\x85";  // U+E005

}  // namespace

TEST_CASE("pattern end: the last character but blanks tells what cannot match") {
  CHECK(may_match("(?:을|를) ?", "이름을 "));
  CHECK_FALSE(may_match("(?:을|를) ?", "이름은 "));
  CHECK_FALSE(may_match("(?:을|를) ?", "the "));
  CHECK_FALSE(may_match("(?:을|를) ?", "  "));
  CHECK(may_match("'?([\\x{E000}-\\x{EFFF}])'? ?", "we present " + name));
  CHECK(may_match("'?([\\x{E000}-\\x{EFFF}])'? ?", "we present '" + name + "' "));
  CHECK_FALSE(may_match("'?([\\x{E000}-\\x{EFFF}])'? ?", name + "는"));
  CHECK(may_match("by [0-9a-c]+(?: or more)?", "by 12 or more"));
  CHECK_FALSE(may_match("by [0-9a-c]+(?: or more)?", "by d"));
  CHECK(may_match("by [^0-9 ]", "by 가"));
  CHECK_FALSE(may_match("by [^0-9 ]", "by 3"));
}

TEST_CASE("pattern end: where a gap may stand last, or nothing, every end is allowed") {
  for (const std::string pattern : {"(name)?", "a.*", "a(?:[^.]+ ){0,3}", "", "^", "(?:b|)", "a|"}) {
    CAPTURE(pattern);
    CHECK(may_match(pattern, "xyz"));
  }
  CHECK_FALSE(may_match("a(?:[^.]+ ){1,3}", "x."));
}

TEST_CASE("pattern end: what is not understood allows every end") {
  for (const std::string pattern :
       {"(?i)a", "(?P<x>a)", "\\pL", "[[:alpha:]]", "[]a]", "\\Qa\\E", "\\x41", "(a", "[a", "a\\"}) {
    CAPTURE(pattern);
    CHECK(PatternEnd(pattern).may_match("z"));
  }
  std::string deep(5000, '(');
  CHECK(PatternEnd(deep).may_match("z"));
}

TEST_CASE("pattern end: never refuses what RE2 matches") {
  const std::string pieces[] = {"a",     "b",   " ",   "을",   "[ab]",  "[^a ]",   ".",
                                "(?:",   "(",   ")",   "|",    "?",     "*",       "+",
                                "{0,2}", "\\d", "\\.", "^",    "{1,3}", "[가-힣]", "[\\x{E000}-\\x{EFFF}]",
                                "??",    "\\b", "é",   "[à-ü]"};
  const std::string letters[] = {"a", "b", " ", "을", "를", ".", "7", name, "é", "ü", "\xEF\xBF\xBD"};
  std::mt19937 random(7);
  const auto draw = [&](const auto& from) { return from[random() % std::size(from)]; };
  int patterns = 0, matches = 0, refusals = 0;
  while (patterns < 1000) {
    std::string pattern;
    for (auto left = 1 + random() % 8; left > 0; --left) pattern += draw(pieces);
    const re2::RE2 compiled(ending(pattern), re2::RE2::Quiet);
    if (!compiled.ok()) continue;
    ++patterns;
    const PatternEnd end(ending(pattern));
    for (int i = 0; i < 20; ++i) {
      std::string text;
      for (auto left = random() % 5; left > 0; --left) text += draw(letters);
      const bool is_match = re2::RE2::PartialMatch(text, compiled);
      CAPTURE(pattern);
      CAPTURE(text);
      if (is_match) CHECK(end.may_match(text));
      matches += is_match ? 1 : 0;
      refusals += end.may_match(text) ? 0 : 1;
    }
  }
  CHECK(matches > 300);
  CHECK(refusals > 300);
}
