// Nodes that no measure of communities can tell apart.
#pragma once

#include "graph/analysis/kernels/community_graph.hpp"

namespace kgbuild::graphs {

/// Closed twins: neighbours of each other with equal weights to every third node, and nobody weighs more to them:
/// authors of the same papers. Returns the group of every node, numbered in the order of first nodes; most nodes are
/// alone. `csr` is symmetric, rows ascending without repetition. Hashes find twins, and their rows are compared.
/// Linear.
Partition group_twins(const Csr& csr);

}  // namespace kgbuild::graphs
