// Cost estimates of multi-source searches.
#pragma once

#include <cstdint>
#include <span>

#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

/// Seconds that sum_dependencies() takes with these arguments: on co-author networks, within a factor of 2 on the
/// processor they were fitted to. Linear in the classes.
double estimate_dependencies(const TwinQuotient& twins, std::span<const std::uint32_t> sources, unsigned threads);

/// The same for sum_distances(). Graphs with long paths take longer.
double estimate_distances(const TwinQuotient& twins, unsigned threads);

}  // namespace kgbuild::graphs
