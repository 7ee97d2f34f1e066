// Eigenvector centrality as a kernel.
#pragma once

#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::graphs {

/// The leading eigenvector of the largest component by node, scaled to a maximum of 1; 0 for all other nodes. `graph`
/// is symmetric, with ascending rows without repetition. See eigenvector.cpp.
std::vector<double> find_eigenvector(const Csr& graph);

}  // namespace kgbuild::graphs
