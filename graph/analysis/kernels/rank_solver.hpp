// PageRank of undirected graphs, as a linear system.
#pragma once

#include <span>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::graphs {

inline constexpr double rank_damping = 0.85;
inline constexpr double rank_tolerance = 1e-12;  ///< of the L1 residual, for ranks that sum to 1
inline constexpr int max_rank_rounds = 500;      ///< power iteration needs 170, conjugate gradients 20 to 50

/// The ranks of all nodes, which sum to 1: x = 0.15/n + 0.85 P^T x, where a node passes its rank to its neighbours in
/// proportion to the weights of the arcs (all 1 where `graph` has none), and a node without neighbours to all nodes.
/// `graph` is symmetric, with ascending rows without repetition. Time: finding twins, and the arcs of their quotient in
/// each round; memory: the quotient, and 48 bytes a class.
std::vector<double> find_ranks(const Csr& graph);

/// The same with a distribution of jumps, which sum to 1; nodes without neighbours pass their rank to it.
std::vector<double> find_ranks(const Csr& graph, std::span<const double> jumps);

}  // namespace kgbuild::graphs
