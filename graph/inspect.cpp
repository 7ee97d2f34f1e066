#include "kgbuild/inspect.hpp"

#include <algorithm>
#include <string>

#include "base/nearest.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
namespace {

[[noreturn]] void fail_id(std::string_view what, std::uint32_t id, std::uint32_t count) {
  throw UsageError("the graph has no " + std::string(what) + " " + std::to_string(id) + "; it has " +
                   std::to_string(count));
}

const Column& ranking_column(const Graph& graph, NodeKind kind, std::string_view name) {
  const Column* const column = graph.find_column(kind, name);
  const std::string kind_name(kind_info(kind).name);
  if (column == nullptr) {
    throw UsageError(format_unknown("property of " + kind_name, name, names_of(graph.columns(kind))));
  }
  if (column->type == ValueType::string || column->type == ValueType::string_list) {
    throw UsageError("the property \"" + std::string(name) + "\" of " + kind_name +
                     " is text; rank by a column of numbers or dates");
  }
  return *column;
}

double rank_of(const Column& column, std::size_t row) {
  switch (column.type) {
    case ValueType::integer:
      return static_cast<double>(column.integer(row));
    case ValueType::date:
      return column.day(row);
    case ValueType::boolean:
      return column.boolean(row) ? 1 : 0;
    default:
      return column.real(row);
  }
}

}  // namespace

std::vector<NodeId> top_nodes(const Graph& graph, NodeKind kind, std::string_view column, std::size_t count) {
  const Column& values = ranking_column(graph, kind, column);
  std::vector<NodeId> nodes;
  for (const NodeId node : graph.nodes_of(kind)) {
    if (values.has(graph.node_row(node))) nodes.push_back(node);
  }
  const auto middle = nodes.begin() + static_cast<std::ptrdiff_t>(std::min(count, nodes.size()));
  std::partial_sort(nodes.begin(), middle, nodes.end(), [&](NodeId a, NodeId b) {
    const double of_a = rank_of(values, graph.node_row(a)), of_b = rank_of(values, graph.node_row(b));
    return of_a != of_b ? of_a > of_b : a < b;
  });
  nodes.erase(middle, nodes.end());
  return nodes;
}

std::vector<IncidentEdge> edges_of(const Graph& graph, NodeId node) {
  if (node >= graph.node_count()) fail_id("node", node, graph.node_count());
  std::vector<IncidentEdge> edges;
  for (const Arc& arc : graph.out_arcs(node)) edges.push_back({arc.edge, arc.target, true});
  if (graph.directed()) {
    for (const Arc& arc : graph.in_arcs(node)) edges.push_back({arc.edge, arc.target, false});
  }
  return edges;
}

std::vector<EvidenceText> evidence_of(const Graph& graph, EdgeId edge) {
  if (edge >= graph.edge_count()) fail_id("edge", edge, graph.edge_count());
  const StringPool& strings = graph.strings();
  std::vector<EvidenceText> out;
  for (const EdgeEvidence& item : graph.evidence(edge)) {
    out.push_back({strings.view(item.rule), strings.view(item.file), item.line, strings.view(item.sentence)});
  }
  return out;
}

}  // namespace kgbuild
