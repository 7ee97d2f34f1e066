// Closed twins: nodes that a computation on the graph cannot tell apart.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"
#include "graph/analysis/kernels/partition.hpp"

namespace kgbuild::graphs {

enum class ArcWeights : std::uint8_t { compared, ignored };

/// The classes of closed twins, numbered in the order of their first nodes; most nodes are alone. Twins are adjacent
/// and have the same other neighbours. Where weights are compared, they also have equal weights to each of these, and
/// none of these weights exceeds the weight between the twins. In a co-author network, twins are the authors of the
/// same papers.
///
/// `graph` is symmetric, with ascending rows without repetition. Rows with equal hashes are compared, so the result is
/// exact, and the same for any number of threads. Linear.
Partition find_twins(const Csr& graph, ArcWeights weights = ArcWeights::compared, unsigned threads = 1);

/// The quotient of a graph by its twins. Twins have equal values in every linear equation on the graph, so that a class
/// is one unknown.
struct TwinClasses {
  Partition class_of;           ///< by node
  Csr csr;                      ///< of classes; weights, if any, are those from a member to a member
  std::vector<double> members;  ///< by class: number of nodes
  std::vector<double> inside;   ///< by class: weight from a member to all its twins
  std::vector<double> weight;   ///< by class: weight from a member to all its neighbours

  std::uint32_t classes() const { return csr.nodes(); }
};

/// `graph` as for find_twins(). Linear.
TwinClasses make_twin_classes(const Csr& graph, ArcWeights weights = ArcWeights::compared, unsigned threads = 1);
/// The same with each node in a class of its own.
TwinClasses make_single_classes(const Csr& graph);

}  // namespace kgbuild::graphs
