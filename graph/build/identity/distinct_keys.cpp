#include "graph/build/identity/distinct_keys.hpp"

#include <algorithm>
#include <utility>

#include "kgbuild/text.hpp"

namespace kgbuild::graphs {
namespace {

/// The key of a name in a correction, and the key it would have without the lexicon.
struct ReadName {
  std::string key, folded;
};

ReadName read_name(NameKind kind, const RuleSet& rules, const std::string& name) {
  const NameReference reference = parse_reference(name);
  if (!reference.prefix.empty()) return {std::string(reference.text), std::string(reference.text)};
  const auto lexicon = rules.find_name(kind, name);
  std::string folded = fold_name(name);
  return {lexicon ? std::string(lexicon->id) : folded, folded};
}

}  // namespace

DistinctKeys::DistinctKeys(NameKind kind, const RuleSet& rules, const std::vector<KindEdits::Distinct>& pairs,
                           StringPool& keys) {
  for (const KindEdits::Distinct& pair : pairs) {
    ReadName a = read_name(kind, rules, pair.a), b = read_name(kind, rules, pair.b);
    if (a.key == b.key) {
      if (pair.paper) continue;  // within a paper, a lexicon entry is always one thing
      ReadName& loser = b.folded == b.key ? a : b;
      loser.key = loser.folded;
      outside_lexicon_.insert(loser.folded);
    }
    const auto [low, high] = std::minmax({keys.intern(a.key), keys.intern(b.key)});
    pairs_.insert({low, high, pair.paper ? *pair.paper + 1 : 0});
  }
}

bool DistinctKeys::is_outside_lexicon(std::string_view name) const {
  return !outside_lexicon_.empty() && outside_lexicon_.contains(fold_name(name));
}

bool DistinctKeys::are_distinct(std::uint32_t a, std::uint32_t b, std::uint32_t paper) const {
  if (a > b) std::swap(a, b);
  return pairs_.contains({a, b, 0}) || pairs_.contains({a, b, paper + 1});
}

UnionFind DistinctKeys::link(const std::vector<std::string_view>& keys, const std::vector<bool>& in_lexicon,
                             std::vector<KeyPair> pairs) const {
  if (empty()) return link_keys(keys, in_lexicon, std::move(pairs));
  UnionFind sets = link_keys(keys, in_lexicon, pairs);
  std::vector<bool> alone(keys.size(), false);
  for (const auto& [a, b, paper] : pairs_) alone[b] = alone[b] || (paper == 0 && sets.find(a) == sets.find(b));
  std::erase_if(pairs, [&](const KeyPair& pair) { return alone[pair.a] || alone[pair.b]; });
  return link_keys(keys, in_lexicon, std::move(pairs));
}

}  // namespace kgbuild::graphs
