// Sums over the distances from every vertex.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

inline constexpr std::uint32_t distance_lanes = 512;  ///< searches at a time

/// By class of the quotient, what holds for each of its members, over all other nodes that it reaches.
struct DistanceSums {
  std::vector<double> reciprocals;     ///< sum of 1/distance, from near to far
  std::vector<std::uint64_t> totals;   ///< sum of distances
  std::vector<std::uint32_t> reached;  ///< how many nodes
};

/// Breadth-first searches from all classes, 512 at a time: bit i of a row of 512 says what search i knows of a vertex,
/// so that one operation serves them all (Then, Kaufmann, Chirigati, Hoang-Vu, Pham, Kemper, Neumann & Vo, The More
/// the Merrier: Efficient Multi-Source Graph Traversal, VLDB 2014). Whole numbers are counted level by level, so the
/// result does not depend on `threads`.
/// Time: (classes / 512) x levels x arcs of the quotient, 64 bytes each. Memory: 64 bytes x (classes + 2 x inner
/// classes) a thread. `progress` is told the share done.
DistanceSums sum_distances(const TwinQuotient& twins, unsigned threads,
                           const std::function<void(double)>& progress = {});

}  // namespace kgbuild::graphs
