// Which keys name the same thing, and which ones corrections declare distinct.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/union_find.hpp"
#include "graph/build/identity/name_edits.hpp"
#include "kgbuild/string_pool.hpp"

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
/// unite them all. An acronym whose long forms differ in more than one of four papers follows none.
///
/// `keys` and `in_lexicon` by index. Independent of the order of pairs. Linear, plus sorting.
UnionFind link_keys(const std::vector<std::string_view>& keys, const std::vector<bool>& in_lexicon,
                    std::vector<KeyPair> pairs);

class DistinctKeys {
 public:
  /// Interns separate keys in `keys` for the two names of each correction. Of two names of one lexicon entry, the one
  /// that is not the entry's id loses it.
  DistinctKeys(NameKind kind, const RuleSet& rules, const std::vector<KindEdits::Distinct>& pairs, StringPool& keys);

  bool empty() const { return pairs_.empty(); }
  /// The key of `name` is its folded form, even if the lexicon has it.
  bool is_outside_lexicon(std::string_view name) const;
  /// In this paper the two keys are different things.
  bool are_distinct(std::uint32_t a, std::uint32_t b, std::uint32_t paper) const;
  /// As link_keys(), without the pairs of a second name that a third key would link to the first again.
  UnionFind link(const std::vector<std::string_view>& keys, const std::vector<bool>& in_lexicon,
                 std::vector<KeyPair> pairs) const;

 private:
  std::set<std::array<std::uint32_t, 3>> pairs_;     // keys, smaller first; the only paper + 1, or 0 for all
  std::unordered_set<std::string> outside_lexicon_;  // folded names
};

}  // namespace kgbuild::graphs
