// Edges of a hierarchy that other edges do not imply.
#pragma once

#include <cstdint>
#include <vector>

namespace kgbuild::graphs {

/// By node: the nodes its edges lead to, ascending.
using Targets = std::vector<std::vector<std::uint32_t>>;

/// Drops edges that close a cycle, in the order of a depth-first search from the smallest node on, then those that
/// other edges imply. Returns all nodes that can be reached from each. Linear in the number of pairs that it returns.
Targets reduce_transitively(Targets& targets);

}  // namespace kgbuild::graphs
