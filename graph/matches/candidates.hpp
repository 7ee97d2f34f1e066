// Pairs of nodes that share a key.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

using NodePair = std::pair<NodeId, NodeId>;

/// Collects keys of nodes, then lists the pairs of nodes that share one.
class Candidates {
 public:
  /// `purpose` keeps keys of different meaning apart. Empty keys are ignored.
  void add(std::uint32_t purpose, std::string_view key, NodeId node);

  /// Each pair once, ascending, the smaller node first. Of a key that many nodes have, a node is paired only with the
  /// next few. Keys are compared by a hash, so that pairs must be checked. Linear, plus sorting.
  std::vector<NodePair> list_pairs();

 private:
  std::vector<std::pair<std::uint64_t, NodeId>> keys_;
};

}  // namespace kgbuild::graphs
