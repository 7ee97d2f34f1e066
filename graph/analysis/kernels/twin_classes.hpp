// Nodes that have equal values in every linear equation on a graph, as one unknown.
#pragma once

#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::graphs {

/// The quotient of an undirected graph by closed twins of equal weights (weighted_twins.hpp).
struct TwinClasses {
  std::vector<std::uint32_t> class_of;  ///< by node; numbered in the order of first nodes
  Csr csr;                              ///< of classes; weights, if any, from a member to a member
  std::vector<double> members;          ///< by class: how many nodes
  std::vector<double> inside;           ///< by class: the weight from a member to all its twins
  std::vector<double> weight;           ///< by class: the weight from a member to all its neighbours

  std::uint32_t classes() const { return csr.nodes(); }
};

/// `graph` is symmetric, rows ascending without repetition. Linear.
TwinClasses make_twin_classes(const Csr& graph);
/// Each node alone.
TwinClasses make_single_classes(const Csr& graph);

}  // namespace kgbuild::graphs
