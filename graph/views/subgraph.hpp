// Selects a subgraph.
#pragma once

#include <optional>
#include <vector>

#include "graph/model/graph_parts.hpp"
#include "graph/model/ties.hpp"

namespace kgbuild::graphs {

/// What to keep. An edge is kept if it, its kind and both of its ends are.
struct Selection {
  std::vector<bool> nodes;  ///< by NodeId
  std::vector<bool> edges;  ///< by EdgeId; empty = all
  EnumArray<EdgeKind, bool> edge_kinds{};
  std::optional<Ties> coauthors;  ///< replace the graph's COAUTHORED_WITH edges; between rows of authors
};

/// The selected subgraph: ids and evidence are kept; strings are shared, and so are columns, except of node kinds that
/// lose nodes. Linear in the graph.
Graph::Parts select_parts(const Graph& graph, const Selection& selection);

}  // namespace kgbuild::graphs
