#include <doctest/doctest.h>

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/rules/form_list.hpp"
#include "parsers/rules/literal_set.hpp"

using namespace kgbuild;
using namespace kgbuild::parsing;

namespace {

/// The literals that begin at `at`, in the order found.
std::vector<std::string> found(const LiteralSet& set, std::string_view text, std::size_t at) {
  std::string lower;
  append_ascii_lower(text, lower);
  std::vector<LiteralHit> hits;
  set.find_at(text, lower, at, hits);
  std::vector<std::string> out;
  for (const LiteralHit& hit : hits) {
    CHECK(hit.start == at);
    CHECK(hit.end == at + set.literal(hit.literal).size());
    out.emplace_back(set.literal(hit.literal));
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("all literals at a place, longest first, over all prefix lengths") {
  LiteralSet set;
  const Strings forms{"Lo", "Loom", "LoomBenc", "LoomBench-Extra", "LoomBench-Extra-Long", "뜨개", "뜨개질하는 사람"};
  for (const auto& form : forms) set.add(form, false);
  set.build();
  CHECK(found(set, "LoomBench-Extra-Longer", 0) ==
        Strings{"LoomBench-Extra-Long", "LoomBench-Extra", "LoomBenc", "Loom", "Lo"});
  CHECK(found(set, "a Loo", 2) == Strings{"Lo"});
  CHECK(found(set, "뜨개질하는 사람들", 0) == Strings{"뜨개질하는 사람", "뜨개"});
  CHECK(found(set, "뜨개", 3).empty());
  for (const auto& form : forms) CHECK(found(set, form, 0).front() == form);  // ends with the text
  CHECK(found(set, "L", 0).empty());
  CHECK(found(set, "", 0).empty());
}

TEST_CASE("folded literals are compared without case, others as written") {
  LiteralSet set;
  set.add("Hexaloom Net", true);
  set.add("KITE", false);
  set.build();
  CHECK(found(set, "HEXALOOM net", 0) == Strings{"hexaloom net"});
  CHECK(found(set, "KITE", 0) == Strings{"KITE"});
  CHECK(found(set, "kite", 0).empty());
  CHECK(found(set, "Kite", 0).empty());
}

TEST_CASE("the same bytes give the same number, also when there are many") {
  LiteralSet set;
  std::vector<std::uint32_t> numbers;
  for (int i = 0; i < 5000; ++i) numbers.push_back(set.add("name-" + std::to_string(i), i % 2 == 0));
  for (int i = 0; i < 5000; ++i) CHECK(set.add("name-" + std::to_string(i), i % 2 == 0) == numbers[std::size_t(i)]);
  CHECK(set.size() == 5000);
  CHECK(set.add("name-1", true) != numbers[1]);  // folded or not is part of a literal
  CHECK(set.add("NAME-0", true) == numbers[0]);  // equal once folded
  CHECK(set.add("NAME-1", false) != numbers[1]);
  set.build();
  CHECK(found(set, "name-4999", 0).front() == "name-4999");
}

TEST_CASE("an empty set finds nothing") {
  LiteralSet set;
  set.build();
  CHECK(found(set, "anything", 0).empty());
}

TEST_CASE("spelling variants of joints") {
  const auto variants = [](std::string_view form) {
    Strings out = spelling_variants(form);
    std::sort(out.begin(), out.end());
    return out;
  };
  CHECK(variants("WOOL8K") == Strings{"WOOL 8K", "WOOL-8K", "WOOL8K"});
  CHECK(variants("Loom 2") == Strings{"Loom 2", "Loom-2", "Loom2"});
  CHECK(variants("Loom-Kite") == Strings{"Loom Kite", "Loom-Kite"});
  CHECK(variants("Loom") == Strings{"Loom"});
  CHECK(variants("R2") == Strings{"R2"});  // one letter and a digit are one word
  CHECK(variants("-Loom-") == Strings{"-Loom-"});
  CHECK(variants("a b-c d") == Strings{"a b c d", "a b-c d", "a-b-c-d"});  // as it is, or all alike
  CHECK(variants("Wool Loom 2") ==
        Strings{"Wool Loom 2", "Wool Loom-2", "Wool Loom2", "Wool-Loom 2", "Wool-Loom-2", "Wool-Loom2"});
  CHECK(variants("뜨개 질") == Strings{"뜨개 질", "뜨개-질"});
}
