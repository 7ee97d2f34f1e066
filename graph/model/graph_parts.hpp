// What a Graph is made of; for GraphBuilder, views and Graph itself.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild {

template <typename Kind>
constexpr std::size_t index_of(Kind kind) {
  return static_cast<std::size_t>(kind);
}

/// Apart from the topology, so that `with_column` shares that.
struct Graph::Columns {
  std::array<std::vector<NamedColumn>, node_kind_count> nodes;
  std::array<std::vector<NamedColumn>, edge_kind_count> edges;
  std::array<const Column*, edge_kind_count> weights{};  // the `weight` columns; computed
};

/// Builders fill the upper half; the constructor of Graph computes the rest.
struct Graph::Parts {
  bool directed = true;
  std::shared_ptr<const StringPool> strings;
  std::vector<StringId> node_ids;  // sorted by bytes
  std::vector<StringId> node_labels;
  std::array<Range, node_kind_count> ranges{};
  std::vector<NodeId> sources, targets;  // edges, sorted by (source, kind, target)
  std::vector<EdgeKind> edge_kinds;
  std::vector<std::uint32_t> edge_rows;
  std::vector<std::uint32_t> evidence_offsets;  // by edge; empty when there is no evidence at all
  std::vector<EdgeEvidence> evidence;
  Columns columns;  // moved out by the constructor of Graph

  // Computed.
  std::vector<std::uint32_t> out_offsets, in_offsets;
  std::vector<Arc> out_arcs, in_arcs;
  std::array<std::uint32_t, edge_kind_count> edge_counts{};
};

}  // namespace kgbuild
