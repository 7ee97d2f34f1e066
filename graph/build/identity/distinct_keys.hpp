// Names that corrections declare distinct (`distinct A B`), while names of one kind are resolved.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "graph/build/identity/name_edits.hpp"
#include "graph/build/identity/name_links.hpp"
#include "kgbuild/string_pool.hpp"

namespace kgbuild::graphs {

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
