// Communities, weighted by the weights of the view. In directed graphs both directions count as one, and parallel edges
// as one with the sum of their weights. Numbered 0, 1, 2, ... by size, the largest first; nodes without edges are
// communities of their own. Modularity or the constant Potts model (options.quality) at options.resolution;
// options.seed determines the orders of visits. Single-threaded, since results must not depend on the number of
// threads.
//
// community: Leiden (Traag, Waltman & van Eck 2019; leiden.hpp). louvain_community: Louvain (Blondel et al. 2008);
// communities may be disconnected and of lower quality; for comparison with studies that used it.
// label_propagation_community (Raghavan, Albert & Kumara 2007; label_propagation.hpp): fast; optimises no quality.
#include <algorithm>

#include "graph/analysis/cache.hpp"
#include "graph/analysis/communities/community_checks.hpp"
#include "graph/analysis/communities/label_propagation.hpp"
#include "graph/analysis/passes.hpp"

namespace kgbuild::graphs {

Column run_community(const AnalysisGraph& input, const PassOptions& options) {
  return make_integers(cache_of(input).leiden(options).of_node);
}

std::string check_community(const AnalysisGraph& input, const PassOptions& options, const Column& column) {
  std::string problem = check_numbers(column);
  if (!problem.empty()) return problem;
  const Csr& csr = cache_of(input).undirected_csr();
  const Partition communities = read_communities(column);
  problem = check_connected(csr, communities);
  return problem.empty() ? check_quality(csr, options, cache_of(input).leiden(options), communities) : problem;
}

Column run_louvain_community(const AnalysisGraph& input, const PassOptions& options) {
  return make_integers(find_louvain(cache_of(input).undirected_csr(), options).of_node);
}

std::string check_louvain_community(const AnalysisGraph& input, const PassOptions& options, const Column& column) {
  std::string problem = check_numbers(column);
  if (!problem.empty()) return problem;
  const Csr& csr = cache_of(input).undirected_csr();
  return check_quality(csr, options, find_louvain(csr, options), read_communities(column));
}

Column run_label_propagation_community(const AnalysisGraph& input, const PassOptions& options) {
  return make_integers(propagate_labels(cache_of(input).undirected_csr(), options.seed));
}

// No community has a larger weight around a node than its own.
std::string check_label_propagation_community(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  if (std::string problem = check_numbers(column); !problem.empty()) return problem;
  const Csr& csr = cache_of(input).undirected_csr();
  const Partition communities = read_communities(column);
  std::vector<double> weight_of(csr.nodes(), 0.0);
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    double max_weight = 0;
    for (std::uint32_t arc = csr.offsets[node]; arc < csr.offsets[node + 1]; ++arc) {
      double& weight = weight_of[communities[csr.targets[arc]]];
      weight += csr.weight(arc);
      max_weight = std::max(max_weight, weight);
    }
    const double own = weight_of[communities[node]];
    for (const std::uint32_t other : csr.row(node)) weight_of[communities[other]] = 0;
    if (own < max_weight) return "node " + std::to_string(node) + " is not in the community with the largest weight";
  }
  return {};
}

}  // namespace kgbuild::graphs
