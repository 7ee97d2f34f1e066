// Betweenness on the quotient by closed twins.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

/// By class, for each member v: the sum over sources s of the dependency of s on v. This dependency is the sum, over
/// all t other than s and v, of the fraction of shortest paths from s to t that lead through v. `sources` is the number
/// of sources in each class. With all nodes as sources the sum is twice the betweenness, since each pair counts in both
/// directions.
///
/// The members of a class are one node with a weight: the number of paths is multiplied by the members of each class on
/// the way, and a target class counts once for each member (Sariyuce, Saule, Kaya & Catalyurek, Shattering and
/// Compressing Networks for Betweenness Centrality, SDM 2013). Simplicial classes have betweenness 0 and are never
/// expanded.
///
/// Sums of fixed groups of sources are added in a fixed order: the same bytes for any number of threads. Numbers of
/// paths are doubles; beyond 1e308 the sums are not finite. `progress` is called with the fraction done.
/// Time: sources / 8 x arcs of the quotient x about 4 cache lines. Memory of a thread: see path_search.hpp.
std::vector<double> sum_dependencies(const TwinQuotient& twins, std::span<const std::uint32_t> sources,
                                     unsigned threads, const std::function<void(double)>& progress = {});

}  // namespace kgbuild::graphs
