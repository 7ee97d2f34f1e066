// Which keys are names of one thing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/union_find.hpp"

namespace kgbuild::graphs {

/// Two keys stand in one item of a paper.
struct KeyPair {
  std::uint32_t a, b;
  std::uint32_t paper;
};

/// Unites keys by what papers say. Each key follows at most one other: the lexicon entry, else longer
/// key, that most papers pair it with (ties: smaller bytes); so two lexicon entries never meet,
/// nor do two long forms of one acronym. A longer key is followed by any acronym of it, but only by
/// the best supported of other names, and a lexicon acronym by its best supported long form: else
/// a phrase like "our model", an alias of many, would make one of all of them.
///
/// `keys` by index; `in_lexicon` likewise. Independent of the order of pairs. Linear up to sorting.
UnionFind link_keys(const std::vector<std::string_view>& keys, const std::vector<bool>& in_lexicon,
                    std::vector<KeyPair> pairs);

}  // namespace kgbuild::graphs
