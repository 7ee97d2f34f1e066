// Degree: number of edges at a node, in- and out-edges together where the graph is directed. Weighted degree
// (strength): sum of their weights, in the order of edge ids.
#include <cmath>

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

Column run_weighted_degree(const AnalysisGraph& input, const PassOptions&) {
  const Graph& graph = input.graph();
  std::vector<double> strength(graph.node_count(), 0.0);
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    const double weight = graph.weight(edge);
    strength[graph.source(edge)] += weight;
    strength[graph.target(edge)] += weight;
  }
  return make_reals(std::move(strength));
}

// By the arcs of each node instead of the list of edges.
std::string check_weighted_degree(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const Graph& graph = input.graph();
  constexpr double tolerance = 1e-9;  // of sums of thousands of terms in another order
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    double sum = 0;
    for (const Arc& arc : graph.out_arcs(node)) sum += graph.weight(arc.edge);
    if (graph.directed()) {
      for (const Arc& arc : graph.in_arcs(node)) sum += graph.weight(arc.edge);
    }
    if (std::abs(sum - column.real(node)) > tolerance * (1 + sum)) {
      return "weighted degree of " + std::string(graph.id(node)) + " is wrong";
    }
  }
  return {};
}

}  // namespace kgbuild::graphs
