// Names that corrections tell apart (`distinct A B`), while names of one kind are resolved.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "graph/build/identity/identity_links.hpp"
#include "graph/build/identity/name_edits.hpp"

namespace kgbuild::graphs {

class ApartKeys {
 public:
  /// The two names of each correction get keys of their own in `keys`. Of two names of one lexicon
  /// entry, the one that is not the entry's id loses it.
  ApartKeys(NameKind kind, const RuleSet& rules, const std::vector<KindEdits::Apart>& pairs, StringPool& keys);

  bool empty() const { return apart_.empty(); }
  /// The key of `name` is its folded form, whatever the lexicon says.
  bool is_outside_lexicon(std::string_view name) const;
  /// In this paper the two keys are not one thing.
  bool are_apart(StringId a, StringId b, std::uint32_t paper) const;
  /// As link_keys, but for what a third key would join again: then the second name joins nothing.
  UnionFind link(const std::vector<std::string_view>& keys, const std::vector<bool>& in_lexicon,
                 std::vector<KeyPair> pairs) const;

 private:
  std::set<std::array<std::uint32_t, 3>> apart_;     // keys, smaller first; the only paper + 1, or 0
  std::unordered_set<std::string> outside_lexicon_;  // folded names
};

}  // namespace kgbuild::graphs
