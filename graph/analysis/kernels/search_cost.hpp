// How long searches from all nodes take, told before they begin.
#pragma once

#include <cstdint>
#include <span>

#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

/// About how many seconds sum_dependencies() takes with these arguments: on co-author networks right up to a factor of
/// 2 on the processor they were fitted on. Linear in the classes.
double estimate_dependencies(const TwinQuotient& twins, std::span<const std::uint32_t> sources, unsigned threads);

/// The same of sum_distances(). Graphs of long chains take longer.
double estimate_distances(const TwinQuotient& twins, unsigned threads);

}  // namespace kgbuild::graphs
