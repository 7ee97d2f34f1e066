// Betweenness on the quotient by closed twins.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

/// By class, for each member v: the sum over sources s of the dependency of s on v, which is the sum over all t other
/// than s and v of the share of the shortest paths from s to t that lead through v. `sources` says of how many members
/// of each class it is summed; with all of them the sum is twice the betweenness, since each pair counts both ways.
///
/// Members of a class count as one vertex with a weight: a path to a member multiplies by the members of what it goes
/// through, and a class beyond counts as often as it has members (Sariyuce, Saule, Kaya & Catalyurek, Shattering and
/// Compressing Networks for Betweenness Centrality, SDM 2013). Simplicial classes get 0, and nothing is sent on from
/// them.
///
/// Sources go out in fixed groups, whose sums are added in a fixed order: the same bytes for any `threads`.
/// Numbers of paths are doubles; beyond 1e308 the sums are not finite. `progress` is told the share done.
/// Time: sources / 8 x arcs of the quotient x about 4 cache lines. Memory a thread: see path_search.hpp.
std::vector<double> sum_dependencies(const TwinQuotient& twins, std::span<const std::uint32_t> sources,
                                     unsigned threads, const std::function<void(double)>& progress = {});

}  // namespace kgbuild::graphs
