// Hubs and authorities.
#pragma once

#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

struct HubsAndAuthorities {
  std::vector<double> hubs, authorities;  ///< by node; each sums to 1, or is 0 where nothing is linked
};

/// Whether an edge is a link: symmetric kinds of a directed graph stand for no direction.
bool is_link(const Graph& graph, EdgeId edge);

HubsAndAuthorities find_hubs_and_authorities(const Graph& graph);

}  // namespace kgbuild::graphs
