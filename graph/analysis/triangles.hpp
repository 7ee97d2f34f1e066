// Triangles of a graph.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

/// By class of twins: in how many triangles each of its members is. Exact. Time: for each arc of the quotient the
/// neighbours of greater rank at its end; memory: 12 bytes a class, 4 an edge of the quotient.
std::vector<std::uint64_t> count_triangles(const TwinQuotient& twins);

}  // namespace kgbuild::graphs
