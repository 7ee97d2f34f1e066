// Weighted degree (strength): sum of the weights of the edges at a node, in the order of edge ids.
#include <cmath>

#include "graph/analysis/passes.hpp"

namespace kgbuild {

Column run_weighted_degree(const Graph& graph, const PassOptions&) {
  Column strength(ValueType::real);
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    double sum = 0;
    for (const Arc& arc : graph.out_arcs(node)) sum += graph.weight(arc.edge);
    if (graph.directed()) {
      for (const Arc& arc : graph.in_arcs(node)) sum += graph.weight(arc.edge);
    }
    strength.push(sum);
  }
  return strength;
}

// Every edge counts at both of its ends: the sum is twice the sum of the weights.
std::string check_weighted_degree(const Graph& graph, const Column& column) {
  double weights = 0;
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) weights += graph.weight(edge);
  double strengths = 0;
  for (NodeId node = 0; node < graph.node_count(); ++node) strengths += column.real(node);
  constexpr double tolerance = 1e-9;  // rounding of a sum of a million terms
  if (std::abs(strengths - 2 * weights) > tolerance * (1 + 2 * weights))
    return "strengths do not add up to twice the weights";
  return {};
}

}  // namespace kgbuild
