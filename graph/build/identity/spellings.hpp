// Display name and aliases of an entity, from its spellings.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/model/groups.hpp"
#include "kgbuild/string_pool.hpp"

namespace kgbuild::graphs {

/// A record spells an entity this way.
struct SpellingUse {
  std::uint32_t entity;
  StringId text;  ///< of any pool
  bool as_name;   ///< else as an alias
  Day day;        ///< of the record, or no_day
  std::uint32_t paper;
};

struct ChosenNames {
  StringId display = 0;           ///< most uses; ties: more uses as name, then seen first (day, paper), then bytes
  std::vector<StringId> aliases;  ///< the others, most uses first; ties by bytes
};

/// One entry for each of 0 .. entities-1. Linear, plus sorting the uses of each entity.
std::vector<ChosenNames> choose_names(const std::vector<SpellingUse>& uses, std::size_t entities,
                                      const StringPool& pool);

}  // namespace kgbuild::graphs
