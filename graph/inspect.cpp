#include "kgbuild/inspect.hpp"

#include <algorithm>
#include <string>

#include "base/nearest.hpp"
#include "graph/model/values.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
namespace {

const Column& ranking_column(const Graph& graph, NodeKind kind, std::string_view name) {
  const Column* const column = graph.find_column(kind, name);
  const std::string kind_name(kind_info(kind).name);
  if (column == nullptr && graph.nodes_of(kind).empty()) {
    throw UsageError("this graph has no node of the kind " + kind_name + " to rank by \"" + std::string(name) + "\"");
  }
  if (column == nullptr) {
    throw UsageError(format_unknown("property of " + kind_name, name, names_of(graph.columns(kind))));
  }
  if (!graphs::is_ranking(*column)) {
    throw UsageError("the property \"" + std::string(name) + "\" of " + kind_name +
                     " is text; rank by a column of numbers or dates");
  }
  return *column;
}

}  // namespace

std::vector<NodeId> top_nodes(const Graph& graph, NodeKind kind, std::string_view column, std::size_t count) {
  const Column& values = ranking_column(graph, kind, column);
  std::vector<NodeId> nodes;
  for (const NodeId node : graph.nodes_of(kind)) {
    if (graphs::find_rank(values, graph.node_row(node))) nodes.push_back(node);
  }
  const auto middle = nodes.begin() + static_cast<std::ptrdiff_t>(std::min(count, nodes.size()));
  std::partial_sort(nodes.begin(), middle, nodes.end(), [&](NodeId a, NodeId b) {
    const auto of_a = graphs::find_rank(values, graph.node_row(a)), of_b = graphs::find_rank(values, graph.node_row(b));
    return of_a != of_b ? of_a > of_b : a < b;
  });
  nodes.erase(middle, nodes.end());
  return nodes;
}

std::vector<IncidentEdge> edges_of(const Graph& graph, NodeId node) {
  std::vector<IncidentEdge> edges;
  for (const Arc& arc : graph.out_arcs(node)) edges.push_back({arc.edge, arc.target, true});
  if (graph.directed()) {
    for (const Arc& arc : graph.in_arcs(node)) edges.push_back({arc.edge, arc.target, false});
  }
  return edges;
}

std::vector<EvidenceText> evidence_of(const Graph& graph, EdgeId edge) {
  const StringPool& strings = graph.strings();
  std::vector<EvidenceText> out;
  for (const EdgeEvidence& item : graph.evidence(edge)) {
    out.push_back({strings.view(item.rule), strings.view(item.file), item.line, strings.view(item.sentence)});
  }
  return out;
}

}  // namespace kgbuild
