// Who takes part, in the order they are printed; each pass's own rows begin with kgbuild.
#pragma once

#include <span>

#include "tests/bench/passes/contest.hpp"

namespace kgbuild::bench {

std::span<const Contestant> contestants();

using Run = Outcome(const Network& network, const Settings& settings);
Run quotient, betweenness, betweenness_igraph, betweenness_boost;
Run closeness, closeness_igraph, closeness_boost;
Run leiden, leiden_igraph, louvain, louvain_igraph;

}  // namespace kgbuild::bench
