// Degree: number of edges at a node, in- and out-edges together where the graph is directed.
#include "graph/analysis/passes.hpp"

namespace kgbuild::graphs {

Column run_degree(const AnalysisGraph& input, const PassOptions&) {
  const Graph& graph = input.graph();
  Column degree(ValueType::integer);
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    std::size_t arcs = graph.out_arcs(node).size();
    if (graph.directed()) arcs += graph.in_arcs(node).size();
    degree.push(static_cast<std::int64_t>(arcs));
  }
  return degree;
}

// By the list of edges instead of the arcs.
std::string check_degree(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const Graph& graph = input.graph();
  std::vector<std::int64_t> ends(graph.node_count(), 0);
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    ++ends[graph.source(edge)];
    ++ends[graph.target(edge)];
  }
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    if (column.integer(node) != ends[node]) return "degree of " + std::string(graph.id(node)) + " is wrong";
  }
  return {};
}

}  // namespace kgbuild::graphs
