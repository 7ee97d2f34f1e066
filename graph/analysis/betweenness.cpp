// Betweenness (Freeman 1977; Brandes 2001): over all unordered pairs of other nodes, the sum of the fraction of
// shortest paths between them that lead through a node. Unweighted, not normalised, as in igraph (and in NetworkX with
// normalized=False); directed views are read as undirected.
//
// Exact from all nodes. From `betweenness_samples` sources it is an estimate, scaled by n / samples for n nodes.
// Sources are drawn without replacement. One source contributes at most n-2 to a node, so by Hoeffding's inequality
// (1963, section 6 for draws without replacement; Brandes & Pich, Centrality Estimation in Large Networks, 2007), with
// probability 1 - delta no estimate differs from the exact value by more than epsilon n(n-2)/2, where epsilon =
// sqrt(ln(2n/delta) / (2 samples)): 0.03 of the maximum for 10,000 samples of 300,000 nodes and delta = 1 %. Actual
// errors are far smaller.
//
// Time and memory: see brandes.hpp. All 22,000 authors with 605,000 edges take 1.9 s on one thread.
#include <cmath>
#include <numeric>
#include <random>

#include "graph/analysis/cache.hpp"
#include "graph/analysis/kernels/brandes.hpp"
#include "graph/analysis/kernels/path_search.hpp"
#include "graph/analysis/passes.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::graphs {
namespace {

/// The sources, ascending: all nodes, or a uniformly random set of `betweenness_samples` (selection sampling, Knuth,
/// TAOCP 2, 3.4.2). std::mt19937_64 is the same everywhere; with base/random.hpp a seed would give other samples than
/// before.
std::vector<std::uint32_t> choose_sources(std::uint32_t nodes, const PassOptions& options) {
  std::uint32_t wanted = options.betweenness_samples;
  if (wanted == 0 || wanted > nodes) wanted = nodes;
  std::mt19937_64 random(options.seed);
  std::vector<std::uint32_t> chosen;
  chosen.reserve(wanted);
  for (std::uint32_t node = 0; chosen.size() < wanted; ++node) {
    if (random() % (nodes - node) < wanted - chosen.size()) chosen.push_back(node);
  }
  return chosen;
}

/// Scales sums over sources, which count each pair in both directions.
double scale_of(std::size_t nodes, std::size_t sources) {
  return static_cast<double>(nodes) / static_cast<double>(sources) / 2;
}

/// By Boost.Graph on the graph itself, without classes of twins.
std::string compare_with_boost(const AnalysisGraph& input, const std::vector<std::uint32_t>& sources,
                               const Column& column) {
  const Graph& graph = cache_of(input).simple_graph();
  const bool is_exact = sources.size() == graph.node_count();
  const std::vector<double> values =
      is_exact ? find_betweenness_by_boost(graph) : sum_dependencies_by_boost(graph, sources);
  const double scale = is_exact ? 1 : scale_of(values.size(), sources.size());
  for (NodeId node = 0; node < values.size(); ++node) {
    const double expected = values[node] * scale;
    if (std::abs(column.real(node) - expected) > 1e-9 * (1 + expected)) {
      return "betweenness of " + std::string(graph.id(node)) + " is wrong";
    }
  }
  return {};
}

/// A shortest path has one inner node fewer than edges.
std::string compare_sums(const AnalysisGraph& input, const std::vector<std::uint32_t>& sources, const Column& column,
                         unsigned threads) {
  const DistanceSums& distances = cache_of(input).distances({.threads = threads}, "betweenness");
  double between = 0, sum = 0;
  for (const std::uint32_t source : sources) {
    const std::uint32_t c = cache_of(input).twins(threads).class_of[source];
    between += static_cast<double>(distances.totals[c] - distances.reached[c]);
  }
  for (NodeId node = 0; node < input.graph().node_count(); ++node) sum += column.real(node);
  between *= scale_of(input.graph().node_count(), sources.size());
  return std::abs(sum - between) > 1e-9 * (1 + between) ? "betweenness does not sum to the lengths of paths" : "";
}

}  // namespace

Column run_betweenness(const AnalysisGraph& input, const PassOptions& options) {
  const TwinQuotient& twins = cache_of(input).twins(options.threads);
  const std::uint32_t nodes = input.graph().node_count();
  const std::vector<std::uint32_t> chosen = choose_sources(nodes, options);
  std::vector<std::uint32_t> sources(twins.classes());
  for (const std::uint32_t node : chosen) ++sources[twins.class_of[node]];
  if (options.estimate) {
    const auto count = static_cast<std::uint32_t>(chosen.size());
    options.estimate({"betweenness", estimate_dependencies(twins, sources, options.threads), count});
  }
  const auto progress = [&](double done) {
    if (options.progress) options.progress("betweenness", done);
  };
  const std::vector<double> sums = sum_dependencies(twins, sources, options.threads, progress);
  const double scale = scale_of(nodes, chosen.size());
  std::vector<double> values;
  values.reserve(nodes);
  for (const std::uint32_t c : twins.class_of) values.push_back(sums[c] * scale);
  if (!std::isfinite(std::accumulate(values.begin(), values.end(), 0.0))) {
    throw Error("betweenness: more than 1e308 shortest paths between two nodes");
  }
  return make_reals(std::move(values));
}

std::string check_betweenness(const AnalysisGraph& input, const PassOptions& options, const Column& column) {
  const std::vector<std::uint32_t> sources = choose_sources(input.graph().node_count(), options);
  return is_cheap_to_search(cache_of(input).simple_graph(), sources.size())
             ? compare_with_boost(input, sources, column)
             : compare_sums(input, sources, column, options.threads);
}

}  // namespace kgbuild::graphs
