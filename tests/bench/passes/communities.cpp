// Communities: medians over seeds of time and modularity. Our time includes finding the twins; igraph's Leiden runs ten
// iterations, the maximum of ours.
#include <algorithm>

#include "graph/analysis/communities/leiden.hpp"
#include "graph/analysis/communities/modularity.hpp"
#include "tests/bench/passes/contestants.hpp"
#include "tests/bench/passes/networkit.hpp"
#include "tests/bench/passes/peer_graphs.hpp"

namespace kgbuild::bench {

using namespace kgbuild::graphs;
namespace {

double find_median(std::vector<double>& values) {
  std::ranges::sort(values);
  return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

/// `find` times itself and gives a partition for a seed.
template <typename Find>
Outcome run_seeds(const Network& network, const Find& find) {
  std::vector<double> seconds, figures;
  const std::uint64_t seeds = is_large(network) ? 1 : 10;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    Partition communities;
    seconds.push_back(find(seed, communities));
    figures.push_back(measure_modularity(network.csr, communities, 1));
  }
  return {find_median(seconds), find_median(figures)};
}

Outcome run_ours(const Network& network, Communities (*find)(const Csr&, const PassOptions&)) {
  return run_seeds(network, [&](std::uint64_t seed, Partition& communities) {
    PassOptions options;
    options.seed = seed;
    return time([&] { communities = find(network.csr, options).of_node; });
  });
}

/// `find` fills in the membership; igraph's generator starts from the seed.
template <typename Find>
Outcome run_igraph(const Network& network, const Find& find) {
  IgraphGraph graph(network.csr);
  return run_seeds(network, [&](std::uint64_t seed, Partition& communities) {
    igraph_rng_seed(igraph_rng_default(), seed);
    igraph_vector_int_t membership;
    igraph_vector_int_init(&membership, 0);
    const double seconds = time([&] { find(graph, membership); });
    for (igraph_integer_t node = 0; node < igraph_vector_int_size(&membership); ++node) {
      communities.push_back(static_cast<std::uint32_t>(VECTOR(membership)[node]));
    }
    igraph_vector_int_destroy(&membership);
    return seconds;
  });
}

/// Memory is that of the last seed.
Outcome run_networkit_seeds(const Network& network, const Settings& settings, const char* algorithm) {
  double mib = 0;
  Outcome outcome = run_seeds(network, [&](std::uint64_t seed, Partition& communities) {
    const PeerRun run = run_networkit(network, settings, algorithm, seed);
    communities.assign(run.values.begin(), run.values.end());
    mib = run.mib;
    return run.seconds;
  });
  outcome.mib = mib;
  return outcome;
}

}  // namespace

Outcome leiden(const Network& network, const Settings&) { return run_ours(network, find_leiden); }

Outcome leiden_igraph(const Network& network, const Settings&) {
  return run_igraph(network, [](IgraphGraph& graph, igraph_vector_int_t& membership) {
    igraph_vector_t strengths;
    igraph_vector_init(&strengths, 0);
    igraph_strength(graph.graph(), &strengths, igraph_vss_all(), IGRAPH_ALL, true, graph.weights());
    igraph_community_leiden(graph.graph(), graph.weights(), &strengths, 1 / igraph_vector_sum(&strengths), 0.01, false,
                            10, &membership, nullptr, nullptr);
    igraph_vector_destroy(&strengths);
  });
}

Outcome leiden_networkit(const Network& network, const Settings& settings) {
  return run_networkit_seeds(network, settings, "leiden");
}

Outcome louvain(const Network& network, const Settings&) { return run_ours(network, find_louvain); }

Outcome louvain_igraph(const Network& network, const Settings&) {
  return run_igraph(network, [](IgraphGraph& graph, igraph_vector_int_t& membership) {
    igraph_community_multilevel(graph.graph(), graph.weights(), 1, &membership, nullptr, nullptr);
  });
}

Outcome louvain_networkit(const Network& network, const Settings& settings) {
  return run_networkit_seeds(network, settings, "louvain");
}

}  // namespace kgbuild::bench
