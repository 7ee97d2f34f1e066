// Results of passes as columns of any view.
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
  const Graph& home = result.home.graph();
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

}  // namespace

std::string name_column(const SelectedPass& selected, std::string_view graph_view) {
  const std::string pass(selected.pass->name);
  return graph_view == selected.view->name ? pass : std::string(selected.view->name) + "_" + pass;
}

Graph join(const Graph& graph, std::string_view graph_view, const PassResult& result) {
  const std::string name = name_column({result.pass, result.view}, graph_view);
  Graph joined = graph;
  for (const NodeKindInfo& kind : node_kinds()) {
    if (result.home.graph().nodes_of(kind.kind).size() == 0 || graph.nodes_of(kind.kind).size() == 0) continue;
    auto column = std::make_shared<const Column>(align_nodes(graph, kind.kind, result));
    joined = joined.with_column(kind.kind, name, std::move(column));
  }
  return joined;
}

}  // namespace kgbuild
