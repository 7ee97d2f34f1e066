#include "graph/matches/candidates.hpp"

#include <algorithm>

#include "base/sort_unique.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild::graphs {

void Candidates::add(std::uint32_t purpose, std::string_view key, NodeId node) {
  constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
  if (!key.empty()) keys_.emplace_back(hash_bytes(key) ^ (spread * (purpose + 1)), node);
}

std::vector<NodePair> Candidates::list_pairs() {
  constexpr std::size_t max_next = 16;
  sort_unique(keys_);
  std::vector<NodePair> pairs;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const std::size_t last = std::min(keys_.size(), i + 1 + max_next);
    for (std::size_t j = i + 1; j < last && keys_[j].first == keys_[i].first; ++j)
      pairs.emplace_back(keys_[i].second, keys_[j].second);
  }
  sort_unique(pairs);
  return pairs;
}

}  // namespace kgbuild::graphs
