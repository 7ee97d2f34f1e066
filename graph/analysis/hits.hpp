// Hubs and authorities of a graph.
#pragma once

#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

struct HubsAndAuthorities {
  std::vector<double> hubs, authorities;  ///< by node; each sums to 1, or is 0 in a graph without links
};

/// Whether an edge is a link: edges of symmetric kinds in a directed graph have no meaningful direction.
bool is_link(const Graph& graph, EdgeId edge);

HubsAndAuthorities find_hubs_and_authorities(const Graph& graph);

}  // namespace kgbuild::graphs
