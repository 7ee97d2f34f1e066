#include "graph/analysis/attach.hpp"

#include <array>
#include <limits>
#include <tuple>

#include "graph/model/column_check.hpp"
#include "graph/model/graph_parts.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::graphs {
namespace {

void push_row(const Column& from, std::size_t row, Column& to) {
  if (!from.has(row)) {
    to.push_absent();
  } else if (from.type == ValueType::integer) {
    to.push(from.integer(row));
  } else if (from.type == ValueType::real) {
    to.push(from.real(row));
  } else {
    to.push_list(from.list(row));
  }
}

// Both graphs are sorted by id: one merge.
Column align_nodes(const Graph& graph, NodeKind kind, const PassResult& result) {
  const Graph& origin = result.graph.graph();
  const Graph::Range range = graph.nodes_of(kind);
  const Graph::Range origin_range = origin.nodes_of(kind);
  Column column(result.pass->type);
  NodeId at_origin = origin_range.first;
  for (NodeId node = range.first; node < range.last; ++node) {
    while (at_origin < origin_range.last && origin.id(at_origin) < graph.id(node)) ++at_origin;
    if (at_origin == origin_range.last || origin.id(at_origin) != graph.id(node)) {
      column.push_absent();
    } else {
      push_row(*result.column, at_origin, column);
    }
  }
  return column;
}

constexpr std::uint32_t missing = std::numeric_limits<std::uint32_t>::max();

/// By node of `origin`: the same node of `graph`, or missing. Ascending.
std::vector<NodeId> find_same_nodes(const Graph& origin, const Graph& graph) {
  std::vector<NodeId> same(origin.node_count(), missing);
  NodeId node = 0;
  for (NodeId at_origin = 0; at_origin < origin.node_count(); ++at_origin) {
    while (node < graph.node_count() && graph.id(node) < origin.id(at_origin)) ++node;
    if (node < graph.node_count() && graph.id(node) == origin.id(at_origin)) same[at_origin] = node;
  }
  return same;
}

using RowsOfKinds = std::array<std::vector<std::uint32_t>, edge_kind_count>;

/// By kind and row of an edge of `graph`: the same edge of `origin`, or missing. Edges of both are sorted by source,
/// kind and target, and nodes by id: one walk through each.
RowsOfKinds find_same_edges(const Graph& graph, const Graph& origin) {
  const std::vector<NodeId> same = find_same_nodes(origin, graph);
  RowsOfKinds rows;
  EdgeId at_origin = 0;
  const auto key_at_origin = [&] {
    return std::tuple(same[origin.source(at_origin)], origin.edge_kind(at_origin), same[origin.target(at_origin)]);
  };
  const auto is_kept = [&] {
    return same[origin.source(at_origin)] != missing && same[origin.target(at_origin)] != missing;
  };
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    const std::tuple key(graph.source(edge), graph.edge_kind(edge), graph.target(edge));
    while (at_origin < origin.edge_count() && (!is_kept() || key_at_origin() < key)) ++at_origin;
    auto& of_kind = rows[index_of(graph.edge_kind(edge))];
    const std::uint32_t row = graph.edge_row(edge);
    if (of_kind.size() <= row) of_kind.resize(row + 1, missing);  // views share columns, so rows have gaps
    if (at_origin < origin.edge_count() && key_at_origin() == key) of_kind[row] = at_origin;
  }
  return rows;
}

}  // namespace

Graph attach_to_nodes(const Graph& graph, const std::string& name, const PassResult& result) {
  Graph attached = graph;
  for (const NodeKindInfo& kind : node_kinds()) {
    if (result.graph.graph().nodes_of(kind.kind).size() == 0 || graph.nodes_of(kind.kind).size() == 0) continue;
    auto column = std::make_shared<const Column>(align_nodes(graph, kind.kind, result));
    attached = attached.with_column(kind.kind, name, std::move(column));
  }
  return attached;
}

Graph attach_to_edges(const Graph& graph, const std::string& name, const PassResult& result) {
  const Graph& origin = result.graph.graph();
  const RowsOfKinds rows = find_same_edges(graph, origin);
  Graph attached = graph;
  for (const EdgeKindInfo& kind : edge_kinds()) {
    if (origin.edge_count(kind.kind) == 0 || graph.edge_count(kind.kind) == 0) continue;
    Column column(result.pass->type);
    for (const std::uint32_t at_origin : rows[index_of(kind.kind)]) {
      at_origin == missing ? column.push_absent() : push_row(*result.column, at_origin, column);
    }
    attached = attached.with_column(kind.kind, name, std::make_shared<const Column>(std::move(column)));
  }
  return attached;
}

void require_column(const PassResult& result) {
  if (result.pass == nullptr || result.column == nullptr) throw UsageError("a result has no pass or no column (null)");
  const Graph& graph = result.graph.graph();
  const std::uint32_t rows = result.pass->subject == Subject::nodes ? graph.node_count() : graph.edge_count();
  std::string problem = find_column_problem(*result.column, graph.strings());
  if (result.column->type != result.pass->type) problem = "is not of the type of the pass";
  if (result.column->rows() != rows) problem = "does not have one row for each node or edge of its graph";
  if (!problem.empty()) throw UsageError("the column of the pass " + std::string(result.pass->name) + " " + problem);
}

}  // namespace kgbuild::graphs
