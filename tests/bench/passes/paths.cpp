// Betweenness and closeness of all nodes, exact. Ours include the quotient; igraph and Boost start from the graph in
// their own form.
#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <numeric>

#include "graph/analysis/kernels/brandes.hpp"
#include "graph/analysis/kernels/distances.hpp"
#include "tests/bench/passes/contestants.hpp"
#include "tests/bench/passes/networkit.hpp"
#include "tests/bench/passes/peer_graphs.hpp"

namespace kgbuild::bench {

using namespace kgbuild::graphs;
namespace {

constexpr std::uint32_t samples = 1'000;

double scale_up(const Network& network, const std::vector<std::uint32_t>& sources, double seconds) {
  return seconds * network.csr.nodes() / static_cast<double>(sources.size());
}

/// Sources that take minutes at most on large networks.
std::vector<std::uint32_t> choose_few(const Network& network) {
  constexpr std::uint32_t visits = 64'000'000;
  return choose_sources(network.csr, std::clamp(visits / network.csr.nodes(), 16u, 256u));
}

std::vector<std::uint32_t> choose(const Network& network, const Settings& settings) {
  return settings.exact ? choose_sources(network.csr, network.csr.nodes()) : choose_few(network);
}

/// Of a large network forty runs of 64 classes, which is how they go out together.
std::vector<std::uint32_t> choose_classes(const TwinQuotient& twins, bool all, double& share) {
  std::vector<std::uint32_t> sources = twins.members;
  if (all) return sources;
  const std::size_t step = sources.size() / 64 / 40 + 1;
  double kept = 0;
  for (std::uint32_t c = 0; c < sources.size(); ++c) {
    if (c / 64 % step == step / 2) {
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
  const double seconds = time([&] { twins = make_twin_quotient(network.csr, settings.threads); }, settings.threads);
  return {seconds, static_cast<double>(twins.csr.arcs()) / 2};
}

Outcome betweenness(const Network& network, const Settings& settings) {
  TwinQuotient twins;
  std::vector<double> sums;
  const bool all = !is_large(network);
  double share = 1;
  double seconds = 0;
  const double preparing = time([&] { twins = make_twin_quotient(network.csr, settings.threads); }, settings.threads);
  const std::vector<std::uint32_t> sources = choose_classes(twins, all, share);
  seconds = time([&] { sums = sum_dependencies(twins, sources, settings.threads); }, settings.threads);
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

/// Each pair counts from both ends there.
Outcome betweenness_networkit(const Network& network, const Settings& settings) {
  const PeerRun run = run_networkit(network, settings, "betweenness");
  return {run.seconds, std::accumulate(run.values.begin(), run.values.end(), 0.0) / 2, false, run.mib};
}

Outcome sampled_betweenness(const Network& network, const Settings& settings) {
  std::vector<double> sums;
  const double seconds = time(
      [&] {
        const TwinQuotient twins = make_twin_quotient(network.csr, settings.threads);
        std::vector<std::uint32_t> sources(twins.classes());
        for (const std::uint32_t node : choose_sources(network.csr, samples)) ++sources[twins.class_of[node]];
        sums = sum_dependencies(twins, sources, settings.threads);
      },
      settings.threads);
  return {seconds, std::nan("")};
}

Outcome sampled_betweenness_igraph(const Network& network, const Settings&) {
  IgraphGraph graph(network.csr);
  const std::vector<std::uint32_t> sources = choose_few(network);
  IgraphNodes nodes(sources);
  igraph_vector_t result;
  igraph_vector_init(&result, 0);
  const double seconds = time([&] {
    igraph_betweenness_subset(graph.graph(), &result, igraph_vss_all(), IGRAPH_UNDIRECTED, nodes.selector(),
                              igraph_vss_all(), nullptr);
  });
  igraph_vector_destroy(&result);
  return {seconds * samples / static_cast<double>(sources.size()), std::nan(""), true};
}

Outcome sampled_betweenness_networkit(const Network& network, const Settings& settings) {
  const std::uint64_t sources = choose_few(network).size();
  const PeerRun run = run_networkit(network, settings, "sampled_betweenness", sources);
  return {run.seconds * samples / static_cast<double>(sources), std::nan(""), true, run.mib};
}

Outcome closeness(const Network& network, const Settings& settings) {
  TwinQuotient twins;
  DistanceSums sums;
  const double seconds = time(
      [&] {
        twins = make_twin_quotient(network.csr, settings.threads);
        sums = sum_distances(twins, settings.threads);
      },
      settings.threads);
  double figure = 0;
  for (const std::uint32_t source : choose(network, settings)) figure += sums.reciprocals[twins.class_of[source]];
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
  const double figure = sum(harmonic);
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
  return {scale_up(network, sources, seconds), figure, !settings.exact};
}

/// Harmonic closeness alone.
Outcome closeness_networkit(const Network& network, const Settings& settings) {
  const PeerRun run = run_networkit(network, settings, "harmonic");
  return {run.seconds, std::accumulate(run.values.begin(), run.values.end(), 0.0), false, run.mib};
}

}  // namespace kgbuild::bench
