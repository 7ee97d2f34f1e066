#include "exporters/fields/limitations.hpp"

#include <algorithm>
#include <cmath>

namespace kgbuild::exporting {
namespace {

/// True if `test` is true for a column of a kind that the graph has.
template <typename Test>
bool any_column(const Graph& graph, Test test) {
  const auto any = [&](std::span<const NamedColumn> columns) {
    return std::ranges::any_of(columns, [&](const NamedColumn& named) { return test(*named.column); });
  };
  const auto in_nodes = [&](const NodeKindInfo& kind) {
    return graph.nodes_of(kind.kind).size() > 0 && any(graph.columns(kind.kind));
  };
  const auto in_edges = [&](const EdgeKindInfo& kind) {
    return graph.edge_count(kind.kind) > 0 && any(graph.columns(kind.kind));
  };
  return std::ranges::any_of(node_kinds(), in_nodes) || std::ranges::any_of(edge_kinds(), in_edges);
}

bool has_values(const Column& column, ValueType type) {
  return column.type == type && std::ranges::find(column.present, true) != column.present.end();
}

bool has_nonfinite_number(const Column& column) {
  if (column.type != ValueType::real) return false;
  for (std::size_t row = 0; row < column.rows(); ++row) {
    if (column.has(row) && !std::isfinite(column.real(row))) return true;
  }
  return false;
}

}  // namespace

bool has_lists(const Graph& graph, const ExportOptions& /*options*/) {
  return any_column(graph, [](const Column& column) { return has_values(column, ValueType::string_list); });
}

bool has_dates(const Graph& graph, const ExportOptions& /*options*/) {
  return any_column(graph, [](const Column& column) { return has_values(column, ValueType::date); });
}

bool has_evidence(const Graph& graph, const ExportOptions& options) {
  if (options.evidence == EvidenceDetail::none) return false;
  return std::ranges::any_of(
      edge_kinds(), [&](const EdgeKindInfo& kind) { return kind.extracted && graph.edge_count(kind.kind) > 0; });
}

bool has_nonfinite_numbers(const Graph& graph, const ExportOptions& /*options*/) {
  return any_column(graph, has_nonfinite_number);
}

bool has_mixed_directions(const Graph& graph, const ExportOptions& /*options*/) {
  return graph.directed() && std::ranges::any_of(edge_kinds(), [&](const EdgeKindInfo& kind) {
           return kind.symmetric && graph.edge_count(kind.kind) > 0;
         });
}

bool has_directed_edges(const Graph& graph, const ExportOptions& /*options*/) {
  return graph.directed() && graph.edge_count() > 0;
}

bool has_nodes(const Graph& graph, const ExportOptions& /*options*/) { return graph.node_count() > 0; }

}  // namespace kgbuild::exporting
