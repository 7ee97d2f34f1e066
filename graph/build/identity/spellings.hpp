// Display name and aliases of a thing from the ways it is written.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/model/coauthors.hpp"

namespace kgbuild::graphs {

/// One record writes a thing this way.
struct SpellingUse {
  std::uint32_t thing;
  StringId text;  ///< of any pool
  bool as_name;   ///< else as an alias
  Day day;        ///< of the record, or no_day
  std::uint32_t paper;
};

struct ChosenNames {
  StringId display = 0;           ///< most uses; ties: more often as name, then seen first (day, paper), then bytes
  std::vector<StringId> aliases;  ///< the others: most uses first, ties by bytes
};

/// One entry for each of 0 .. things-1. Linear, up to sorting the uses of one thing.
std::vector<ChosenNames> choose_names(const std::vector<SpellingUse>& uses, std::size_t things, const StringPool& pool);

}  // namespace kgbuild::graphs
