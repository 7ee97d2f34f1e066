// The contestants, in the order in which they are printed; the rows of each pass begin with kgbuild.
#pragma once

#include <span>

#include "tests/bench/passes/contest.hpp"

namespace kgbuild::bench {

std::span<const Contestant> contestants();

using Run = Outcome(const Network& network, const Settings& settings);
Run quotient, betweenness, betweenness_igraph, betweenness_boost, betweenness_networkit;
Run sampled_betweenness, sampled_betweenness_igraph, sampled_betweenness_networkit;
Run closeness, closeness_igraph, closeness_boost, closeness_networkit;
Run leiden, leiden_igraph, leiden_networkit, louvain, louvain_igraph, louvain_networkit;
Run pagerank, pagerank_igraph, pagerank_networkit, eigenvector, eigenvector_igraph;
Run core, core_igraph, core_boost, core_networkit;
Run components, components_igraph, components_boost, components_networkit;
Run triangles, triangles_igraph, clustering, clustering_igraph, cuts, cuts_igraph, cuts_boost;

}  // namespace kgbuild::bench
