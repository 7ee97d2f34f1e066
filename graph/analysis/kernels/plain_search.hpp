// Searches as textbooks have them, from one node at a time: what checks compare with.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::graphs {

/// A breadth-first search. Reused for many sources, it costs only what it reaches.
class PlainSearch {
 public:
  explicit PlainSearch(const Csr& graph)
      : graph_(graph), distances_(graph.nodes(), unreached), paths_(graph.nodes()), dependencies_(graph.nodes()) {}

  static constexpr std::uint32_t unreached = ~0u;

  /// The nodes reached from `source`, itself first, by distance. Valid until the next search.
  const std::vector<std::uint32_t>& search(std::uint32_t source);
  std::uint32_t distance(std::uint32_t node) const { return distances_[node]; }

  /// Adds the dependency of the last search's source on every node to `sums` (Brandes 2001).
  void add_dependencies(std::vector<double>& sums);

 private:
  const Csr& graph_;
  std::vector<std::uint32_t> order_, distances_;
  std::vector<double> paths_, dependencies_;
};

/// Whether so many searches take no more than some seconds.
bool is_cheap_to_search(const Csr& graph, std::size_t sources);
/// All nodes where that is cheap, else a few, evenly spaced.
std::vector<std::uint32_t> choose_checked(const Csr& graph);

}  // namespace kgbuild::graphs
