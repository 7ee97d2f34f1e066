#include "kgbuild/graph.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "base/nearest.hpp"
#include "graph/model/graph_parts.hpp"
#include "graph/model/values.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
namespace {

// Edges are sorted by source: as they stand they are the out-arcs.
void fill_out_arcs(Graph::Parts& parts) {
  parts.out_offsets.assign(parts.node_ids.size() + 1, 0);
  for (const NodeId node : parts.sources) ++parts.out_offsets[node + 1];
  std::partial_sum(parts.out_offsets.begin(), parts.out_offsets.end(), parts.out_offsets.begin());
  parts.out_arcs.reserve(parts.targets.size());
  for (EdgeId edge = 0; edge < parts.targets.size(); ++edge) parts.out_arcs.push_back({parts.targets[edge], edge});
}

// Counting sort: arcs of a node stand together, by edge id, because edges are visited in that order.
// An undirected edge is one arc at either end.
void fill_arcs(std::vector<std::uint32_t>& offsets, std::vector<Arc>& arcs, std::span<const NodeId> from,
               std::span<const NodeId> to, std::size_t nodes, bool both_ends) {
  offsets.assign(nodes + 1, 0);
  for (const NodeId node : from) ++offsets[node + 1];
  if (both_ends) {
    for (const NodeId node : to) ++offsets[node + 1];
  }
  for (std::size_t node = 0; node < nodes; ++node) offsets[node + 1] += offsets[node];
  arcs.resize(offsets[nodes]);
  std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
  for (EdgeId edge = 0; edge < from.size(); ++edge) {
    arcs[next[from[edge]]++] = {to[edge], edge};
    if (both_ends) arcs[next[to[edge]]++] = {from[edge], edge};
  }
}

void fill_edge_counts(Graph::Parts& parts) {
  parts.edge_counts.fill(0);
  for (const EdgeKind kind : parts.edge_kinds) ++parts.edge_counts[index_of(kind)];
}

const Column* find_named(std::span<const NamedColumn> columns, std::string_view name) {
  const auto found = std::ranges::find(columns, name, &NamedColumn::name);
  return found == columns.end() ? nullptr : found->column.get();
}

/// Throws UsageError with the nearest name when there is none.
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

}  // namespace

Graph::Graph() : Graph(Parts{}) {}

Graph::Graph(Parts parts) {
  if (!parts.strings) parts.strings = std::make_shared<StringPool>();
  const std::size_t nodes = parts.node_ids.size();
  if (parts.directed) {
    fill_out_arcs(parts);
    fill_arcs(parts.in_offsets, parts.in_arcs, parts.targets, parts.sources, nodes, false);
  } else {
    fill_arcs(parts.out_offsets, parts.out_arcs, parts.sources, parts.targets, nodes, true);
  }
  fill_edge_counts(parts);
  for (std::size_t kind = 0; kind < edge_kind_count; ++kind) {
    parts.columns.weights[kind] = find_named(parts.columns.edges[kind], "weight");
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
  std::size_t kind = 0;
  while (node >= parts_->ranges[kind].last) ++kind;
  return static_cast<NodeKind>(kind);
}

std::uint32_t Graph::node_row(NodeId node) const { return node - nodes_of(node_kind(node)).first; }
Graph::Range Graph::nodes_of(NodeKind kind) const { return parts_->ranges[index_of(kind)]; }

std::optional<NodeId> Graph::find_node(std::string_view id) const {
  const auto& ids = parts_->node_ids;
  const auto text = [this](StringId string) { return parts_->strings->view(string); };
  const auto found = std::ranges::lower_bound(ids, id, {}, text);
  if (found == ids.end() || text(*found) != id) return std::nullopt;
  return static_cast<NodeId>(found - ids.begin());
}

NodeId Graph::source(EdgeId edge) const { return parts_->sources[edge]; }
NodeId Graph::target(EdgeId edge) const { return parts_->targets[edge]; }
EdgeKind Graph::edge_kind(EdgeId edge) const { return parts_->edge_kinds[edge]; }
std::uint32_t Graph::edge_row(EdgeId edge) const { return parts_->edge_rows[edge]; }
std::uint32_t Graph::edge_count(EdgeKind kind) const { return parts_->edge_counts[index_of(kind)]; }

double Graph::weight(EdgeId edge) const {
  const Column* column = columns_->weights[index_of(edge_kind(edge))];
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

std::span<const NamedColumn> Graph::columns(NodeKind kind) const { return columns_->nodes[index_of(kind)]; }
std::span<const NamedColumn> Graph::columns(EdgeKind kind) const { return columns_->edges[index_of(kind)]; }

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
  assert(column && column->rows() == nodes_of(kind).size());
  auto columns = std::make_shared<Columns>(*columns_);
  put_column(columns->nodes[index_of(kind)], std::move(name), std::move(column));
  Graph graph(*this);
  graph.columns_ = std::move(columns);
  return graph;
}

Graph Graph::with_column(EdgeKind kind, std::string name, std::shared_ptr<const Column> column) const {
  assert(column && column->rows() >= edge_count(kind));
  auto columns = std::make_shared<Columns>(*columns_);
  put_column(columns->edges[index_of(kind)], std::move(name), std::move(column));
  columns->weights[index_of(kind)] = find_named(columns->edges[index_of(kind)], "weight");
  Graph graph(*this);
  graph.columns_ = std::move(columns);
  return graph;
}

}  // namespace kgbuild
