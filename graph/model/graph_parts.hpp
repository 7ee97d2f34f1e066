// The arrays that make up a Graph; for GraphBuilder, views and Graph itself. The arcs are computed from the edges.
#pragma once

#include <memory>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild {

/// Separate from the topology, which `with_column` shares.
struct Graph::Columns {
  EnumArray<NodeKind, std::vector<NamedColumn>> nodes;
  EnumArray<EdgeKind, std::vector<NamedColumn>> edges;
  EnumArray<EdgeKind, const Column*> weights{};  // the `weight` columns; computed
};

/// Builders fill the upper half; the constructor of Graph computes the rest.
struct Graph::Parts {
  bool directed = true;
  std::shared_ptr<const StringPool> strings;
  std::vector<StringId> node_ids;  // sorted by bytes
  std::vector<StringId> node_labels;
  EnumArray<NodeKind, Range> ranges{};
  std::vector<NodeId> sources, targets;  // edges, sorted by (source, kind, target)
  std::vector<EdgeKind> edge_kinds;
  std::vector<std::uint32_t> edge_rows;
  std::vector<std::uint32_t> evidence_offsets;  // by edge; empty if there is no evidence at all
  std::vector<EdgeEvidence> evidence;
  Columns columns;  // moved out by the constructor of Graph

  // Computed.
  std::vector<std::uint32_t> out_offsets, in_offsets;
  std::vector<Arc> out_arcs, in_arcs;
  EnumArray<EdgeKind, std::uint32_t> edge_counts{};
};

namespace graphs {

struct GraphAccess {
  static const Graph::Parts& parts(const Graph& graph) { return *graph.parts_; }
};

/// The arrays of a graph; its columns are not among them.
inline const Graph::Parts& parts_of(const Graph& graph) { return GraphAccess::parts(graph); }

/// Fills the computed half of `parts`. Linear.
void compute_arcs(Graph::Parts& parts);

}  // namespace graphs
}  // namespace kgbuild
