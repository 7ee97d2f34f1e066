// Long forms of acronyms: which are one thing, and which contradict the lexicon.
#include <doctest/doctest.h>

#include "parsers/rules/long_forms.hpp"
#include "tests/unit/parsers_extracted.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

TEST_CASE("long forms are alike by the beginnings of their content words, in order, or without spaces") {
  CHECK(are_like_long_forms("Woven Thread Model", "woven threads models"));
  CHECK(are_like_long_forms("Vision Loom", "Visual Loom for Cloth"));
  CHECK(are_like_long_forms("Harness Loom", "Hanress Loom"));
  CHECK(are_like_long_forms("Auto Weaver", "Autoweaver"));
  CHECK(are_like_long_forms("Loom of the North", "Loom North"));
  CHECK(are_like_long_forms("WT with Even Tension", "Woven Thread from Even Tension"));
  CHECK(are_like_long_forms("Wool Thread with Even Tension", "Woven Thread from Even Tension"));
  CHECK_FALSE(are_like_long_forms("Woven Thread Model", "Wool Thread Model"));
  CHECK_FALSE(are_like_long_forms("Thread Model", "Model Thread"));
  CHECK_FALSE(are_like_long_forms("of the", "Loom"));
}

TEST_CASE("an entry contradicts a long form only where it spells out the acronym itself") {
  LexiconEntry entry;
  entry.long_forms = {"woven thread model", "a loom for all"};
  CHECK(contradicts(entry, "WTM", "Warm Tea Machine"));
  CHECK_FALSE(contradicts(entry, "WTM", "Woven Threads Modelling"));
  CHECK_FALSE(contradicts(entry, "WTM", "Loom for Cloth"));  // not spelled out by the text
  CHECK_FALSE(contradicts(entry, "QTM", "Quiet Tea Machine"));
}

TEST_CASE("extraction forgets the lexicon where the text spells an acronym out differently") {
  const PaperRecord record =
      test::extracted("Valley trade", "We propose the Valley Auction Exchange (VAE), a new market model.");
  REQUIRE(record.introduces.size() == 1);
  CHECK(record.introduces[0].name == "Valley Auction Exchange");
  CHECK(record.introduces[0].aliases == std::vector<std::string>{"VAE"});
}
