// Queries on a graph: which nodes rank highest, what is connected to a node, and where each fact was read.
//
//   for (const NodeId author : top_nodes(graph, NodeKind::author, "pagerank", 10))
//     for (const IncidentEdge& edge : edges_of(graph, author)) ... graph.label(edge.neighbor)
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild {

/// The `count` nodes of `kind` with the largest values in a column of numbers or dates, largest first; ties go to the
/// smaller id. Nodes without a value are omitted, so the result may be shorter. Throws UsageError if the kind has no
/// such column in this graph, with the nearest one, or if its values cannot be ranked (text, lists).
std::vector<NodeId> top_nodes(const Graph& graph, NodeKind kind, std::string_view column, std::size_t count);

/// An edge seen from one of its ends.
struct IncidentEdge {
  EdgeId edge;
  NodeId neighbor;       ///< the other end
  bool outgoing = true;  ///< false for an edge of a directed graph that points at the node
};

/// The edges of a node: outgoing ones by edge id, then incoming ones. In an undirected graph each edge once.
/// Throws UsageError for a node that the graph does not have.
std::vector<IncidentEdge> edges_of(const Graph& graph, NodeId node);

/// Where a fact was read. Views are valid as long as the graph.
struct EvidenceText {
  std::string_view rule;      ///< id of the rule that found it
  std::string_view file;      ///< relative to its PATH argument
  std::uint32_t line = 0;     ///< 1-based line of the entry's title
  std::string_view sentence;  ///< at most 300 characters
};

/// The evidence of an edge, in reading order; empty for edges that were computed.
/// Throws UsageError for an edge that the graph does not have.
std::vector<EvidenceText> evidence_of(const Graph& graph, EdgeId edge);

}  // namespace kgbuild
