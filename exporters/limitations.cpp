#include "exporters/limitations.hpp"

#include <algorithm>
#include <cmath>

#include "exporters/rdf/rdf_terms.hpp"

namespace kgbuild::exporting {
namespace {

/// True when `test` holds for a column of the graph.
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

bool has_no_number(const Column& column) {
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

bool has_no_numbers(const Graph& graph, const ExportOptions& /*options*/) { return any_column(graph, has_no_number); }

bool has_mixed_directions(const Graph& graph, const ExportOptions& /*options*/) {
  return graph.directed() && std::ranges::any_of(edge_kinds(), [&](const EdgeKindInfo& kind) {
           return kind.symmetric && graph.edge_count(kind.kind) > 0;
         });
}

bool has_directions(const Graph& graph, const ExportOptions& /*options*/) {
  return graph.directed() && graph.edge_count() > 0;
}

bool has_nodes(const Graph& graph, const ExportOptions& /*options*/) { return graph.node_count() > 0; }

bool has_plain_ties(const Graph& graph, const ExportOptions& options) {
  const Statements ties(graph, EdgeKind::coauthored_with,
                        find_fields(graph, EdgeKind::coauthored_with, options.evidence));
  if (ties.fields().empty()) return false;
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    if (graph.edge_kind(edge) == EdgeKind::coauthored_with && !ties.has(edge)) return true;
  }
  return false;
}

}  // namespace kgbuild::exporting

namespace kgbuild {

std::vector<std::string_view> find_limitations(const Exporter& exporter, const Graph& graph,
                                               const ExportOptions& options) {
  std::vector<std::string_view> lost;
  for (const Limitation& loss : exporter.limitations) {
    if (loss.applies(graph, options)) lost.push_back(loss.what);
  }
  return lost;
}

}  // namespace kgbuild
