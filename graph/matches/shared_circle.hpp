// What two people have in common.
#pragma once

#include <cstdint>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

struct Shared {
  bool together = false;        ///< they wrote a paper together
  std::uint32_t coauthors = 0;  ///< in common
  std::uint32_t topics = 0;     ///< methods, benchmarks and tasks that papers of both name, except those of many papers
};

class SharedCircle {
 public:
  explicit SharedCircle(const Graph& graph) : graph_(graph), marks_(graph.node_count(), 0) {}

  /// Linear in the edges of both and of their papers.
  Shared compare(NodeId a, NodeId b);

 private:
  std::vector<NodeId> list_topics(NodeId author) const;

  const Graph& graph_;
  std::vector<std::uint32_t> marks_;  // by node: the last comparison that marked it
  std::uint32_t stamp_ = 0;
};

}  // namespace kgbuild::graphs
