#include "kgbuild/graph.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "base/nearest.hpp"
#include "graph/model/graph_check.hpp"
#include "graph/model/graph_parts.hpp"
#include "graph/model/values.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
using namespace graphs;
namespace {

const Column* find_named(std::span<const NamedColumn> columns, std::string_view name) {
  const auto found = std::ranges::find(columns, name, &NamedColumn::name);
  return found == columns.end() ? nullptr : found->column.get();
}

/// Throws UsageError with the nearest name if there is none.
const Column& column_named(std::span<const NamedColumn> columns, std::string_view kind, std::string_view name) {
  if (const Column* const column = find_named(columns, name)) return *column;
  throw UsageError(format_unknown("property of " + std::string(kind), name, names_of(columns)));
}

const Column& numeric_column_named(std::span<const NamedColumn> columns, std::string_view kind, std::string_view name) {
  const Column& column = column_named(columns, kind, name);
  if (graphs::is_numeric(column)) return column;
  throw UsageError("the property \"" + std::string(name) + "\" of " + std::string(kind) +
                   " is not numeric; Graph::text reads it");
}

/// Replaces the column of that name.
void put_column(std::vector<NamedColumn>& columns, std::string name, std::shared_ptr<const Column> column) {
  const auto same_name = std::ranges::find(columns, name, &NamedColumn::name);
  if (same_name != columns.end()) {
    same_name->column = std::move(column);
  } else {
    columns.push_back({std::move(name), std::move(column)});
  }
}

std::string describe_column(std::string_view kind, std::string_view name) {
  return "column \"" + std::string(name) + "\" of " + std::string(kind) + ": ";
}

template <typename KindInfo>
void check_column(const KindInfo& kind, std::string_view name, const Column* column) {
  if (column == nullptr) throw UsageError(describe_column(kind.name, name) + "is null");
  for (const Property& property : kind.properties) {
    if (property.name == name && property.type != column->type) {
      throw UsageError(describe_column(kind.name, name) + "type differs from that of the schema's property");
    }
  }
}

[[noreturn]] void reject_rows(std::string_view kind, std::string_view name, const Column& column,
                              std::string_view comparison, std::size_t needed, std::string_view unit) {
  std::string text = describe_column(kind, name) + "has " + std::to_string(column.rows()) + " rows, needs ";
  text.append(comparison).append(" ").append(std::to_string(needed)).append(", one per ").append(unit);
  throw UsageError(text);
}

/// One more than the largest row of the edges of a kind.
std::size_t count_edge_rows(const Graph::Parts& parts, EdgeKind kind) {
  std::size_t rows = 0;
  for (std::size_t edge = 0; edge < parts.edge_kinds.size(); ++edge) {
    if (parts.edge_kinds[edge] == kind) rows = std::max<std::size_t>(rows, parts.edge_rows[edge] + std::size_t{1});
  }
  return rows;
}

}  // namespace

Graph::Graph() : Graph(Parts{}) {}

Graph::Graph(Parts parts) {
  if (!parts.strings) parts.strings = std::make_shared<StringPool>();
  compute_arcs(parts);
  for (const EdgeKindInfo& kind : edge_kinds()) {
    parts.columns.weights[kind.kind] = find_named(parts.columns.edges[kind.kind], property_name::weight);
  }
  columns_ = std::make_shared<const Columns>(std::exchange(parts.columns, {}));
  parts_ = std::make_shared<const Parts>(std::move(parts));
}

bool Graph::directed() const { return parts_->directed; }
std::uint32_t Graph::node_count() const { return static_cast<std::uint32_t>(parts_->node_ids.size()); }
std::uint32_t Graph::edge_count() const { return static_cast<std::uint32_t>(parts_->sources.size()); }
const StringPool& Graph::strings() const { return *parts_->strings; }

std::string_view Graph::id(NodeId node) const { return parts_->strings->view(parts_->node_ids[node]); }
std::string_view Graph::label(NodeId node) const { return parts_->strings->view(parts_->node_labels[node]); }

NodeKind Graph::node_kind(NodeId node) const {
  assert(node < node_count());
  const auto& ranges = parts_->ranges;
  const auto* const range = std::ranges::find_if(ranges, [&](const Range& of_kind) { return node < of_kind.last; });
  return static_cast<NodeKind>(range - ranges.begin());
}

std::uint32_t Graph::node_row(NodeId node) const { return node - nodes_of(node_kind(node)).first; }
Graph::Range Graph::nodes_of(NodeKind kind) const { return parts_->ranges[kind]; }

std::optional<NodeId> Graph::find_node(std::string_view id) const {
  const auto& ids = parts_->node_ids;
  const auto text = [this](StringId string) { return parts_->strings->view(string); };
  const auto found = std::ranges::lower_bound(ids, id, {}, text);
  if (found == ids.end() || text(*found) != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - ids.begin());
}

NodeId Graph::source(EdgeId edge) const { return parts_->sources[edge]; }
NodeId Graph::target(EdgeId edge) const { return parts_->targets[edge]; }
EdgeKind Graph::edge_kind(EdgeId edge) const { return parts_->edge_kinds[edge]; }
std::uint32_t Graph::edge_row(EdgeId edge) const { return parts_->edge_rows[edge]; }
std::uint32_t Graph::edge_count(EdgeKind kind) const { return parts_->edge_counts[kind]; }

double Graph::weight(EdgeId edge) const {
  const Column* column = columns_->weights[edge_kind(edge)];
  return column == nullptr ? 1.0 : column->real(edge_row(edge));
}

std::span<const Arc> Graph::out_arcs(NodeId node) const {
  const auto& offsets = parts_->out_offsets;
  return std::span(parts_->out_arcs).subspan(offsets[node], offsets[node + 1] - offsets[node]);
}

std::span<const Arc> Graph::in_arcs(NodeId node) const {
  if (!parts_->directed) return out_arcs(node);
  const auto& offsets = parts_->in_offsets;
  return std::span(parts_->in_arcs).subspan(offsets[node], offsets[node + 1] - offsets[node]);
}

std::span<const NamedColumn> Graph::columns(NodeKind kind) const { return columns_->nodes[kind]; }
std::span<const NamedColumn> Graph::columns(EdgeKind kind) const { return columns_->edges[kind]; }

const Column* Graph::find_column(NodeKind kind, std::string_view name) const { return find_named(columns(kind), name); }
const Column* Graph::find_column(EdgeKind kind, std::string_view name) const { return find_named(columns(kind), name); }

std::span<const EdgeEvidence> Graph::evidence(EdgeId edge) const {
  const auto& offsets = parts_->evidence_offsets;
  if (offsets.empty()) return {};
  return std::span(parts_->evidence).subspan(offsets[edge], offsets[edge + 1] - offsets[edge]);
}

std::string Graph::text(NodeId node, std::string_view property) const {
  const NodeKind kind = node_kind(node);
  return graphs::format_value(column_named(columns(kind), kind_info(kind).name, property), node_row(node), strings());
}

std::string Graph::text(EdgeId edge, std::string_view property) const {
  const EdgeKind kind = edge_kind(edge);
  return graphs::format_value(column_named(columns(kind), kind_info(kind).name, property), edge_row(edge), strings());
}

std::optional<double> Graph::number(NodeId node, std::string_view property) const {
  const NodeKind kind = node_kind(node);
  return graphs::find_number(numeric_column_named(columns(kind), kind_info(kind).name, property), node_row(node));
}

std::optional<double> Graph::number(EdgeId edge, std::string_view property) const {
  const EdgeKind kind = edge_kind(edge);
  return graphs::find_number(numeric_column_named(columns(kind), kind_info(kind).name, property), edge_row(edge));
}

Graph Graph::with_column(NodeKind kind, std::string name, std::shared_ptr<const Column> column) const {
  check_column(kind_info(kind), name, column.get());
  const std::size_t nodes = nodes_of(kind).size();
  if (column->rows() != nodes) reject_rows(kind_info(kind).name, name, *column, "exactly", nodes, "node");
  auto columns = std::make_shared<Columns>(*columns_);
  put_column(columns->nodes[kind], std::move(name), std::move(column));
  Graph graph(*this);
  graph.columns_ = std::move(columns);
  return graph;
}

Graph Graph::with_column(EdgeKind kind, std::string name, std::shared_ptr<const Column> column) const {
  check_column(kind_info(kind), name, column.get());
  const std::size_t rows = count_edge_rows(*parts_, kind);
  if (column->rows() < rows) reject_rows(kind_info(kind).name, name, *column, "at least", rows, "edge row");
  auto columns = std::make_shared<Columns>(*columns_);
  put_column(columns->edges[kind], std::move(name), std::move(column));
  columns->weights[kind] = find_named(columns->edges[kind], property_name::weight);
  Graph graph(*this);
  graph.columns_ = std::move(columns);
  return graph;
}

std::vector<std::string> Graph::check() const { return find_problems(*this); }

}  // namespace kgbuild
