// Sums of the distances from each node.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

inline constexpr std::uint32_t distance_lanes = 512;  ///< simultaneous searches

/// By class, for each member: sums over all other nodes that it reaches.
struct DistanceSums {
  std::vector<double> reciprocals;     ///< sum of 1/distance, in ascending order of distances
  std::vector<std::uint64_t> totals;   ///< sum of distances
  std::vector<std::uint32_t> reached;  ///< number of nodes
};

/// Breadth-first searches from all classes, 512 at a time: bit i of a row of 512 is the state of search i at a class,
/// so that one operation advances all searches (Then, Kaufmann, Chirigati, Hoang-Vu, Pham, Kemper, Neumann & Vo, The
/// More the Merrier: Efficient Multi-Source Graph Traversal, VLDB 2014). Counts are integers, added up level by level,
/// so that the result does not depend on `threads`. Time: (classes / 512) x levels x arcs of the quotient, 64 bytes
/// each. Memory: 64 bytes x (classes + 2 x inner classes) a thread. `progress` is called with the fraction done.
DistanceSums sum_distances(const TwinQuotient& twins, unsigned threads,
                           const std::function<void(double)>& progress = {});

}  // namespace kgbuild::graphs
