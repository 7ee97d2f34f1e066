// The arcs of a graph, from its edges.
#pragma once

#include "graph/model/graph_parts.hpp"

namespace kgbuild::graphs {

/// Fills the computed half of `parts`: arcs, their offsets and the number of edges of each kind. Linear.
void compute_arcs(Graph::Parts& parts);

}  // namespace kgbuild::graphs
