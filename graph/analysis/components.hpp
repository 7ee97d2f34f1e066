// Connected components of a graph.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::graphs {

/// The component of each node, numbered by number_by_size(). `graph` is undirected.
std::vector<std::uint32_t> find_components(const Csr& graph);

}  // namespace kgbuild::graphs
