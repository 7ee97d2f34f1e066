// Which keys name the same thing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/union_find.hpp"

namespace kgbuild::graphs {

/// An item of a paper has both keys.
struct KeyPair {
  std::uint32_t a, b;
  std::uint32_t paper;
};

/// Unites keys by what papers say. Each key follows at most one other: the lexicon entry, else longer key, that most
/// papers pair it with (ties go to the smaller bytes); so two lexicon entries never meet, nor do two long forms of one
/// acronym. Any acronym may follow a longer key, but of other names only the best supported one, and of the long forms
/// of a lexicon acronym only the best supported one: otherwise a phrase like "our model", an alias of many, would
/// unite them all.
///
/// `keys` and `in_lexicon` by index. Independent of the order of pairs. Linear, plus sorting.
UnionFind link_keys(const std::vector<std::string_view>& keys, const std::vector<bool>& in_lexicon,
                    std::vector<KeyPair> pairs);

}  // namespace kgbuild::graphs
