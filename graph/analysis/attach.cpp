// Results of passes as columns of any view.
#include <array>
#include <limits>
#include <tuple>

#include "graph/model/graph_parts.hpp"
#include "kgbuild/analysis.hpp"

namespace kgbuild {
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

// Both sides are sorted by id: one walk through each.
Column align_nodes(const Graph& graph, NodeKind kind, const PassResult& result) {
  const Graph& home = result.graph.graph();
  const Graph::Range range = graph.nodes_of(kind);
  const Graph::Range home_range = home.nodes_of(kind);
  Column column(result.pass->type);
  NodeId at_home = home_range.first;
  for (NodeId node = range.first; node < range.last; ++node) {
    while (at_home < home_range.last && home.id(at_home) < graph.id(node)) ++at_home;
    if (at_home == home_range.last || home.id(at_home) != graph.id(node)) {
      column.push_absent();
    } else {
      push_row(*result.column, at_home, column);
    }
  }
  return column;
}

constexpr std::uint32_t missing = std::numeric_limits<std::uint32_t>::max();

/// For each node of `home` the same one of `graph`, or missing; ascending.
std::vector<NodeId> find_same_nodes(const Graph& home, const Graph& graph) {
  std::vector<NodeId> same(home.node_count(), missing);
  NodeId node = 0;
  for (NodeId at_home = 0; at_home < home.node_count(); ++at_home) {
    while (node < graph.node_count() && graph.id(node) < home.id(at_home)) ++node;
    if (node < graph.node_count() && graph.id(node) == home.id(at_home)) same[at_home] = node;
  }
  return same;
}

using RowsOfKinds = std::array<std::vector<std::uint32_t>, edge_kind_count>;

/// By kind and row of an edge of `graph`: the same edge of `home`, or missing. Edges of both are sorted by source, kind
/// and target, and nodes by id: one walk through each.
RowsOfKinds find_same_edges(const Graph& graph, const Graph& home) {
  const std::vector<NodeId> same = find_same_nodes(home, graph);
  RowsOfKinds rows;
  EdgeId at_home = 0;
  const auto key_at_home = [&] {
    return std::tuple(same[home.source(at_home)], home.edge_kind(at_home), same[home.target(at_home)]);
  };
  const auto is_kept = [&] { return same[home.source(at_home)] != missing && same[home.target(at_home)] != missing; };
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    const std::tuple key(graph.source(edge), graph.edge_kind(edge), graph.target(edge));
    while (at_home < home.edge_count() && (!is_kept() || key_at_home() < key)) ++at_home;
    auto& of_kind = rows[index_of(graph.edge_kind(edge))];
    const std::uint32_t row = graph.edge_row(edge);
    if (of_kind.size() <= row) of_kind.resize(row + 1, missing);  // views share columns, so rows have gaps
    if (at_home < home.edge_count() && key_at_home() == key) of_kind[row] = at_home;
  }
  return rows;
}

Graph join_edges(const Graph& graph, const std::string& name, const PassResult& result) {
  const Graph& home = result.graph.graph();
  const RowsOfKinds rows = find_same_edges(graph, home);
  Graph joined = graph;
  for (const EdgeKindInfo& kind : edge_kinds()) {
    if (home.edge_count(kind.kind) == 0 || graph.edge_count(kind.kind) == 0) continue;
    Column column(result.pass->type);
    for (const std::uint32_t at_home : rows[index_of(kind.kind)]) {
      at_home == missing ? column.push_absent() : push_row(*result.column, at_home, column);
    }
    joined = joined.with_column(kind.kind, name, std::make_shared<const Column>(std::move(column)));
  }
  return joined;
}

}  // namespace

std::string name_column(const SelectedPass& selected, std::string_view graph_view) {
  const std::string pass(selected.pass->name);
  return graph_view == selected.view->name ? pass : std::string(selected.view->name) + "_" + pass;
}

Graph attach(const Graph& graph, std::string_view graph_view, const PassResult& result) {
  const std::string name = name_column({result.pass, result.view}, graph_view);
  if (result.pass->subject == Subject::edges) return join_edges(graph, name, result);
  Graph joined = graph;
  for (const NodeKindInfo& kind : node_kinds()) {
    if (result.graph.graph().nodes_of(kind.kind).size() == 0 || graph.nodes_of(kind.kind).size() == 0) continue;
    auto column = std::make_shared<const Column>(align_nodes(graph, kind.kind, result));
    joined = joined.with_column(kind.kind, name, std::move(column));
  }
  return joined;
}

}  // namespace kgbuild
