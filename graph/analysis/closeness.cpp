// Harmonic closeness and closeness, exact, unweighted; directed views are read as undirected.
//
// With n nodes, of which v reaches r others at distances d:
//   harmonic(v)  = sum(1/d) / (n-1): mean of 1/distance, 0 for unreachable nodes (Marchiori & Latora 2000;
//                  igraph's normalised harmonic centrality; NetworkX gives the sum, which is n-1 times this).
//   closeness(v) = (r/(n-1)) x (r/sum(d)): 1 / mean distance, scaled by the fraction of reachable nodes so that values
//                  of different components are comparable (Wasserman & Faust 1994, 5.2.2; NetworkX's default. igraph
//                  omits the first factor, which is 1 in a connected graph).
// Both are 0 for an isolated node and lie between 0 and 1.
//
// Time and memory: see distances.hpp. 22,000 authors with 605,000 edges take 0.05 s, 300,000 with a million 10 s.
#include <cmath>

#include "graph/analysis/cache.hpp"
#include "graph/analysis/passes.hpp"

namespace kgbuild::graphs {
namespace {

double mean_reciprocal(std::size_t nodes, double reciprocals) {
  return nodes > 1 ? reciprocals / static_cast<double>(nodes - 1) : 0;
}

double scaled_closeness(std::size_t nodes, std::uint32_t reached, std::uint64_t total) {
  if (reached == 0) return 0;
  const double share = reached / static_cast<double>(nodes - 1);
  return share * (reached / static_cast<double>(total));
}

template <typename Value>
Column make_column(const TwinQuotient& twins, const Value& value) {
  std::vector<double> values;
  values.reserve(twins.class_of.size());
  for (const std::uint32_t c : twins.class_of) values.push_back(value(c));
  return make_reals(std::move(values));
}

constexpr std::size_t checked_sources = 32;  // where all would take too long

/// By searches of Boost.Graph from one node at a time.
template <typename Expected>
std::string compare(const AnalysisGraph& input, const Column& column, const Expected& expected) {
  const Graph& graph = cache_of(input).simple_graph();
  const std::uint32_t nodes = graph.node_count();
  for (const NodeId node : choose_checked(nodes, is_cheap_to_search(graph, nodes) ? nodes : checked_sources)) {
    double reciprocals = 0;
    std::uint64_t total = 0;
    std::uint32_t reached = 0;
    for (const std::uint32_t distance : find_distances_by_boost(graph, node)) {
      if (distance == 0 || distance == unreached) continue;
      reciprocals += 1.0 / distance;
      total += distance;
      ++reached;
    }
    const double value = expected(reached, total, reciprocals);
    if (std::abs(column.real(node) - value) > 1e-9) return "closeness of " + std::string(graph.id(node)) + " is wrong";
  }
  return {};
}

}  // namespace

Column run_harmonic(const AnalysisGraph& input, const PassOptions& options) {
  const DistanceSums& sums = cache_of(input).distances(options, "harmonic");
  const std::size_t nodes = input.graph().node_count();
  return make_column(cache_of(input).twins(options.threads),
                     [&](std::uint32_t c) { return mean_reciprocal(nodes, sums.reciprocals[c]); });
}

Column run_closeness(const AnalysisGraph& input, const PassOptions& options) {
  const DistanceSums& sums = cache_of(input).distances(options, "closeness");
  const std::size_t nodes = input.graph().node_count();
  return make_column(cache_of(input).twins(options.threads),
                     [&](std::uint32_t c) { return scaled_closeness(nodes, sums.reached[c], sums.totals[c]); });
}

std::string check_harmonic(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  return compare(input, column, [&](std::uint32_t, std::uint64_t, double reciprocals) {
    return mean_reciprocal(input.graph().node_count(), reciprocals);
  });
}

std::string check_closeness(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  return compare(input, column, [&](std::uint32_t reached, std::uint64_t total, double) {
    return scaled_closeness(input.graph().node_count(), reached, total);
  });
}

}  // namespace kgbuild::graphs
