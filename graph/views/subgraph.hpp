// A part of a graph as the parts of a new one.
#pragma once

#include <array>
#include <vector>

#include "graph/model/coauthors.hpp"
#include "graph/model/graph_parts.hpp"

namespace kgbuild::graphs {

/// What a view keeps. An edge stays when it, its kind and both of its ends do.
struct Selection {
  std::vector<bool> nodes;  ///< by NodeId
  std::vector<bool> edges;  ///< by EdgeId; empty = all
  std::array<bool, edge_kind_count> edge_kinds{};
  const CoauthorTies* coauthors = nullptr;  ///< stands in for the graph's COAUTHORED_WITH edges
};

/// The selected part: same ids, evidence kept, strings shared; columns are shared too, but for the
/// node kinds of which only some nodes stay. Linear in the graph.
Graph::Parts select_parts(const Graph& graph, const Selection& selection);

}  // namespace kgbuild::graphs
