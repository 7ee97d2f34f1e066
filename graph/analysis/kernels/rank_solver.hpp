// PageRank of undirected graphs, as a system of equations.
#pragma once

#include <span>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::graphs {

inline constexpr double rank_damping = 0.85;
inline constexpr double rank_tolerance = 1e-12;  ///< of the L1 residual of ranks that sum to 1
inline constexpr int most_rank_rounds = 500;     ///< power iteration needs 170, conjugate gradients 20 to 50

/// The ranks of all nodes, which sum to 1: x = 0.15/n + 0.85 P^T x, where a node gives its rank to its neighbours in
/// proportion to the weights of `graph` (all 1 where it has none), and those without neighbours give theirs to all.
/// `graph` is symmetric, rows ascending without repetition. Time: finding twins, and for each round the arcs of their
/// quotient; memory: the quotient, and 48 bytes a class.
std::vector<double> find_ranks(const Csr& graph);

/// The same with jumps to some nodes only: `jumps` sum to 1, and who has no neighbours gives its rank to them.
std::vector<double> find_ranks(const Csr& graph, std::span<const double> jumps);

}  // namespace kgbuild::graphs
