// PageRank and local properties of nodes: cores, components, triangles, cuts, eigenvector centrality. Ours include the
// quotient by twins where they use it.
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
#include <numeric>

#include "graph/analysis/components.hpp"
#include "graph/analysis/core.hpp"
#include "graph/analysis/eigenvector.hpp"
#include "graph/analysis/kernels/cuts.hpp"
#include "graph/analysis/kernels/rank_solver.hpp"
#include "graph/analysis/triangles.hpp"
#include "tests/bench/passes/contestants.hpp"
#include "tests/bench/passes/networkit.hpp"
#include "tests/bench/passes/peer_graphs.hpp"

namespace kgbuild::bench {

using namespace kgbuild::graphs;
namespace {

Csr without_weights(const Network& network) {
  Csr csr = network.csr;
  csr.weights.clear();
  return csr;
}

/// L1 distance between the ranks, unweighted, and what one step makes of them.
double find_residual(const Csr& csr, const std::vector<double>& ranks) {
  std::vector<double> next(csr.nodes(), 0.0);
  double lost = 0, residual = 0;
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    if (csr.degree(node) == 0) lost += ranks[node];
    for (const std::uint32_t other : csr.row(node)) next[other] += rank_damping * ranks[node] / csr.degree(node);
  }
  const double jump = (1 - rank_damping + rank_damping * lost) / csr.nodes();
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) residual += std::abs(next[node] + jump - ranks[node]);
  return residual;
}

template <typename Values>
double sum(const Values& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

/// igraph's result, and its time.
template <typename Work>
Outcome run_igraph(const Network& network, const Work& work) {
  IgraphGraph graph(network.csr);
  igraph_vector_int_t result;
  igraph_vector_int_init(&result, 0);
  const double seconds = time([&] { work(graph.graph(), &result); });
  const auto figure = static_cast<double>(igraph_vector_int_sum(&result));
  igraph_vector_int_destroy(&result);
  return {seconds, figure};
}

}  // namespace

/// The figure is the residual.
Outcome pagerank(const Network& network, const Settings&) {
  const Csr csr = without_weights(network);
  std::vector<double> ranks;
  const double seconds = time([&] { ranks = find_ranks(csr); });
  return {seconds, find_residual(csr, ranks)};
}

Outcome pagerank_igraph(const Network& network, const Settings&) {
  IgraphGraph graph(network.csr);
  igraph_vector_t result;
  igraph_vector_init(&result, 0);
  igraph_real_t value = 0;
  const double seconds = time([&] {
    igraph_pagerank(graph.graph(), IGRAPH_PAGERANK_ALGO_PRPACK, &result, &value, igraph_vss_all(), IGRAPH_UNDIRECTED,
                    rank_damping, nullptr, nullptr);
  });
  const std::vector<double> ranks(VECTOR(result), VECTOR(result) + network.csr.nodes());
  igraph_vector_destroy(&result);
  return {seconds, find_residual(network.csr, ranks)};
}

Outcome pagerank_networkit(const Network& network, const Settings& settings) {
  const PeerRun run = run_networkit(network, settings, "pagerank");
  return {run.seconds, find_residual(network.csr, run.values), false, run.mib};
}

Outcome core(const Network& network, const Settings&) {
  std::vector<std::uint32_t> cores;
  const double seconds = time([&] { cores = find_core_numbers(network.csr); });
  return {seconds, sum(cores)};
}

Outcome core_igraph(const Network& network, const Settings&) {
  return run_igraph(network,
                    [](igraph_t* graph, igraph_vector_int_t* result) { igraph_coreness(graph, result, IGRAPH_ALL); });
}

Outcome core_boost(const Network& network, const Settings&) {
  const BoostGraph graph = make_boost_graph(network.csr);
  std::vector<std::uint32_t> cores(network.csr.nodes());
  const double seconds = time([&] { boost::core_numbers(graph, cores.data()); });
  return {seconds, sum(cores)};
}

Outcome core_networkit(const Network& network, const Settings& settings) {
  const PeerRun run = run_networkit(network, settings, "core");
  return {run.seconds, sum(run.values), false, run.mib};
}

/// The figure is the number of components.
Outcome components(const Network& network, const Settings&) {
  std::vector<std::uint32_t> numbers;
  const double seconds = time([&] { numbers = find_components(network.csr); });
  return {seconds, 1.0 + *std::max_element(numbers.begin(), numbers.end())};
}

Outcome components_igraph(const Network& network, const Settings&) {
  igraph_integer_t count = 0;
  Outcome outcome = run_igraph(network, [&](igraph_t* graph, igraph_vector_int_t* result) {
    igraph_connected_components(graph, result, nullptr, &count, IGRAPH_WEAK);
  });
  outcome.figure = static_cast<double>(count);
  return outcome;
}

Outcome components_boost(const Network& network, const Settings&) {
  const BoostGraph graph = make_boost_graph(network.csr);
  std::vector<std::uint32_t> numbers(network.csr.nodes());
  double count = 0;
  const double seconds = time([&] { count = boost::connected_components(graph, numbers.data()); });
  return {seconds, count};
}

Outcome components_networkit(const Network& network, const Settings& settings) {
  const PeerRun run = run_networkit(network, settings, "component");
  return {run.seconds, run.values.at(0), false, run.mib};
}

/// For each node, which the clustering coefficient follows from. The figure is three times their number.
Outcome triangles(const Network& network, const Settings&) {
  TwinQuotient twins;
  std::vector<std::uint64_t> counts;
  const double seconds = time([&] {
    twins = make_twin_quotient(network.csr);
    counts = count_triangles(twins);
  });
  double figure = 0;
  for (const std::uint32_t c : twins.class_of) figure += static_cast<double>(counts[c]);
  return {seconds, figure};
}

Outcome triangles_igraph(const Network& network, const Settings&) {
  IgraphGraph graph(network.csr);
  igraph_vector_t result;
  igraph_vector_init(&result, 0);
  const double seconds = time([&] { igraph_adjacent_triangles(graph.graph(), &result, igraph_vss_all()); });
  const double figure = igraph_vector_sum(&result);
  igraph_vector_destroy(&result);
  return {seconds, figure};
}

/// The figure is the sum over nodes with two neighbours at least.
Outcome clustering(const Network& network, const Settings&) {
  std::vector<double> shares(network.csr.nodes(), 0.0);
  const double seconds = time([&] {
    const TwinQuotient twins = make_twin_quotient(network.csr);
    const std::vector<std::uint64_t> counts = count_triangles(twins);
    for (std::uint32_t node = 0; node < network.csr.nodes(); ++node) {
      const double degree = network.csr.degree(node);
      const auto triangles = static_cast<double>(counts[twins.class_of[node]]);
      if (degree > 1) shares[node] = 2 * triangles / (degree * (degree - 1));
    }
  });
  return {seconds, sum(shares)};
}

Outcome clustering_igraph(const Network& network, const Settings&) {
  IgraphGraph graph(network.csr);
  igraph_vector_t result;
  igraph_vector_init(&result, 0);
  const double seconds = time([&] {
    igraph_transitivity_local_undirected(graph.graph(), &result, igraph_vss_all(), IGRAPH_TRANSITIVITY_ZERO);
  });
  const double figure = igraph_vector_sum(&result);
  igraph_vector_destroy(&result);
  return {seconds, figure};
}

/// Both at once; the figure is the number of articulation points.
Outcome cuts(const Network& network, const Settings&) {
  Cuts found;
  const double seconds = time([&] { found = find_cuts(network.csr); });
  return {seconds, static_cast<double>(found.gained.size()) -
                       static_cast<double>(std::count(found.gained.begin(), found.gained.end(), 0U))};
}

Outcome cuts_igraph(const Network& network, const Settings&) {
  double points = 0;
  Outcome outcome = run_igraph(network, [&](igraph_t* graph, igraph_vector_int_t* result) {
    igraph_articulation_points(graph, result);
    points = static_cast<double>(igraph_vector_int_size(result));
    igraph_bridges(graph, result);
  });
  outcome.figure = points;
  return outcome;
}

/// Articulation points alone.
Outcome cuts_boost(const Network& network, const Settings&) {
  const BoostGraph graph = make_boost_graph(network.csr);
  std::vector<std::size_t> points;
  const double seconds = time([&] { boost::articulation_points(graph, std::back_inserter(points)); });
  return {seconds, static_cast<double>(points.size())};
}

/// Of the largest component, weighted. The figure is the sum of all values, the greatest of which is 1.
Outcome eigenvector(const Network& network, const Settings&) {
  std::vector<double> values;
  const double seconds = time([&] { values = find_eigenvector(network.csr); });
  return {seconds, sum(values)};
}

Outcome eigenvector_igraph(const Network& network, const Settings&) {
  IgraphGraph graph(network.csr);
  igraph_vector_t result;
  igraph_vector_init(&result, 0);
  igraph_arpack_options_t options;
  igraph_arpack_options_init(&options);
  igraph_real_t value = 0;
  const double seconds = time(
      [&] { igraph_eigenvector_centrality(graph.graph(), &result, &value, false, true, graph.weights(), &options); });
  const double figure = igraph_vector_sum(&result);
  igraph_vector_destroy(&result);
  return {seconds, figure};
}

}  // namespace kgbuild::bench
