// Triangle counts of a graph.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

/// By class of twins: number of triangles at each of its members. Exact. Time: for each arc of the quotient, the
/// neighbours of higher rank of its target; memory: 12 bytes a class, 4 an edge of the quotient.
std::vector<std::uint64_t> count_triangles(const TwinQuotient& twins);

}  // namespace kgbuild::graphs
