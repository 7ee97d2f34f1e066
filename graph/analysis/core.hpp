// Core numbers of a graph.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::graphs {

/// By node: the largest k such that the node is in a subgraph in which each node has at least k neighbours (Seidman
/// 1983). `graph` is simple and undirected. Linear in the arcs; 12 bytes a node.
std::vector<std::uint32_t> find_core_numbers(const Csr& graph);

}  // namespace kgbuild::graphs
