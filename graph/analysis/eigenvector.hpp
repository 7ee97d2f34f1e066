// Eigenvector centrality as a kernel.
#pragma once

#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::graphs {

/// By node: the leading eigenvector of the largest component, the greatest value 1; 0 for all other nodes. `graph` is
/// symmetric, rows ascending without repetition. See eigenvector.cpp.
std::vector<double> find_eigenvector(const Csr& graph);

}  // namespace kgbuild::graphs
