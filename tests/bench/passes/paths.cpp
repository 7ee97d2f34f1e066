// Betweenness and closeness of all nodes, exact. Ours include the quotient; igraph and Boost start from the graph in
// their own form.
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <numeric>

#include "graph/analysis/brandes.hpp"
#include "graph/analysis/distances.hpp"
#include "tests/bench/passes/contestants.hpp"
#include "tests/bench/passes/peer_graphs.hpp"

namespace kgbuild::bench {
namespace {

constexpr std::uint32_t few_sources = 256;
constexpr std::uint32_t large = 100'000;  // nodes from which on our own betweenness is scaled up as well

double scale_up(const Network& network, const std::vector<std::uint32_t>& sources, double seconds) {
  return seconds * network.csr.nodes() / static_cast<double>(sources.size());
}

std::vector<std::uint32_t> choose(const Network& network, const Settings& settings) {
  return choose_sources(network.csr, settings.exact ? network.csr.nodes() : few_sources);
}

/// Of a large network every 64th run of 64 classes, which is how they go out together.
std::vector<std::uint32_t> choose_classes(const TwinQuotient& twins, bool all, double& share) {
  std::vector<std::uint32_t> sources = twins.members;
  if (all) return sources;
  double kept = 0;
  for (std::uint32_t c = 0; c < sources.size(); ++c) {
    if (c / 64 % 64 == 32) {
      ++kept;
    } else {
      sources[c] = 0;
    }
  }
  share = kept / static_cast<double>(sources.size());
  return sources;
}

double sum(const igraph_vector_t& values) { return igraph_vector_sum(&values); }

/// Distances from `source` by Boost, unreached ones 0.
void search(const BoostGraph& graph, std::uint32_t source, std::vector<std::uint32_t>& distances) {
  std::fill(distances.begin(), distances.end(), 0u);
  const auto record = boost::record_distances(distances.data(), boost::on_tree_edge());
  boost::breadth_first_search(graph, source, boost::visitor(boost::make_bfs_visitor(record)));
}

}  // namespace

Outcome quotient(const Network& network, const Settings& settings) {
  TwinQuotient twins;
  const double seconds = time([&] { twins = make_twin_quotient(network.csr, settings.threads); });
  return {seconds, static_cast<double>(twins.csr.arcs()) / 2};
}

Outcome betweenness(const Network& network, const Settings& settings) {
  TwinQuotient twins;
  std::vector<double> sums;
  const bool all = settings.exact || network.csr.nodes() < large;
  double share = 1;
  double seconds = 0;
  const double preparing = time([&] { twins = make_twin_quotient(network.csr, settings.threads); });
  const std::vector<std::uint32_t> sources = choose_classes(twins, all, share);
  seconds = time([&] { sums = sum_dependencies(twins, sources, settings.threads); });
  if (!all) return {preparing + seconds / share, std::nan(""), true};
  double figure = 0;
  for (const std::uint32_t c : twins.class_of) figure += sums[c] / 2;
  return {preparing + seconds, figure};
}

Outcome betweenness_igraph(const Network& network, const Settings& settings) {
  IgraphGraph graph(network.csr);
  const std::vector<std::uint32_t> sources = choose(network, settings);
  IgraphNodes nodes(sources);
  igraph_vector_t result;
  igraph_vector_init(&result, 0);
  const double seconds = time([&] {
    if (settings.exact) {
      igraph_betweenness(graph.graph(), &result, igraph_vss_all(), IGRAPH_UNDIRECTED, nullptr);
    } else {
      igraph_betweenness_subset(graph.graph(), &result, igraph_vss_all(), IGRAPH_UNDIRECTED, nodes.selector(),
                                igraph_vss_all(), nullptr);
    }
  });
  const double figure = settings.exact ? sum(result) : std::nan("");
  igraph_vector_destroy(&result);
  return {scale_up(network, sources, seconds), figure, !settings.exact};
}

Outcome betweenness_boost(const Network& network, const Settings&) {
  const BoostGraph graph = make_boost_graph(network.csr);
  std::vector<double> result(network.csr.nodes());
  const double seconds = time([&] { boost::brandes_betweenness_centrality(graph, result.data()); });
  return {seconds, std::accumulate(result.begin(), result.end(), 0.0) / 2};
}

Outcome closeness(const Network& network, const Settings& settings) {
  TwinQuotient twins;
  DistanceSums sums;
  const double seconds = time([&] {
    twins = make_twin_quotient(network.csr, settings.threads);
    sums = sum_distances(twins, settings.threads);
  });
  double figure = 0;
  for (const std::uint32_t source : choose_sources(network.csr, few_sources)) {
    figure += sums.reciprocals[twins.class_of[source]];
  }
  return {seconds, figure};
}

Outcome closeness_igraph(const Network& network, const Settings& settings) {
  IgraphGraph graph(network.csr);
  const std::vector<std::uint32_t> sources = choose(network, settings);
  IgraphNodes nodes(sources);
  igraph_vector_t harmonic, closeness;
  igraph_vector_init(&harmonic, 0);
  igraph_vector_init(&closeness, 0);
  igraph_bool_t all_reachable = 0;
  const double seconds = time([&] {
    igraph_harmonic_centrality(graph.graph(), &harmonic, nodes.selector(), IGRAPH_ALL, nullptr, false);
    igraph_closeness(graph.graph(), &closeness, nullptr, &all_reachable, nodes.selector(), IGRAPH_ALL, nullptr, false);
  });
  const double figure = settings.exact ? std::nan("") : sum(harmonic);
  igraph_vector_destroy(&harmonic);
  igraph_vector_destroy(&closeness);
  return {scale_up(network, sources, seconds), figure, !settings.exact};
}

/// One search for both.
Outcome closeness_boost(const Network& network, const Settings& settings) {
  const BoostGraph graph = make_boost_graph(network.csr);
  const std::vector<std::uint32_t> sources = choose(network, settings);
  std::vector<std::uint32_t> distances(network.csr.nodes());
  double figure = 0;
  const double seconds = time([&] {
    for (const std::uint32_t source : sources) {
      search(graph, source, distances);
      for (const std::uint32_t distance : distances) figure += distance > 0 ? 1.0 / distance : 0;
    }
  });
  return {scale_up(network, sources, seconds), settings.exact ? std::nan("") : figure, !settings.exact};
}

}  // namespace kgbuild::bench
