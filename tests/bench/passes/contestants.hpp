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
Run pagerank, pagerank_igraph, eigenvector, eigenvector_igraph;
Run core, core_igraph, core_boost, components, components_igraph, components_boost;
Run triangles, triangles_igraph, cuts, cuts_igraph, cuts_boost;

}  // namespace kgbuild::bench
