// Connected components of a graph.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::graphs {

/// By node: the number of its component, 0 the largest; of equally large ones the one with the smallest node first.
/// `graph` is undirected.
std::vector<std::uint32_t> find_components(const Csr& graph);

}  // namespace kgbuild::graphs
