// Core numbers of a graph.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::graphs {

/// By node: the greatest k such that it belongs to a part of the graph where everybody has k neighbours or more
/// (Seidman 1983). `graph` is simple and undirected. Linear in the arcs; 12 bytes a node.
std::vector<std::uint32_t> find_core_numbers(const Csr& graph);

}  // namespace kgbuild::graphs
