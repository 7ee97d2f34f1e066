// Partitions of the nodes of a graph.
#pragma once

#include <cstdint>
#include <vector>

namespace kgbuild::graphs {

/// The part (community, component, class) of each node: any numbers below the number of nodes, unless stated otherwise.
using Partition = std::vector<std::uint32_t>;

/// Each node alone: 0, 1, 2, ...
Partition make_singletons(std::uint32_t nodes);

/// Numbers the parts 0, 1, 2, ... in the order of their first nodes; returns their number.
std::uint32_t renumber(Partition& partition);
/// Numbers the parts by size, the largest first; ties go to the part with the smaller first node. Returns their number.
std::uint32_t number_by_size(Partition& partition);

}  // namespace kgbuild::graphs
