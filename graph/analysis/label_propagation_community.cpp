// Communities by label propagation (Raghavan, Albert & Kumara 2007; label_propagation.hpp), weighted by the view's
// weights, directions and numbers as in the pass community. Fast and many; no quality is optimised.
#include <algorithm>

#include "graph/analysis/cache.hpp"
#include "graph/analysis/columns.hpp"
#include "graph/analysis/communities/community_checks.hpp"
#include "graph/analysis/communities/label_propagation.hpp"
#include "graph/analysis/passes.hpp"

namespace kgbuild::graphs {

Column run_label_propagation_community(const AnalysisGraph& input, const PassOptions& options) {
  return make_integers(propagate_labels(input.cache().undirected_csr(), options.seed));
}

// No community weighs more around a node than its own.
std::string check_label_propagation_community(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  if (std::string problem = check_numbers(column); !problem.empty()) return problem;
  const Csr& csr = input.cache().undirected_csr();
  const Partition communities = read_communities(column);
  std::vector<double> weight_of(csr.nodes(), 0.0);
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    double most = 0;
    for (std::uint32_t arc = csr.offsets[node]; arc < csr.offsets[node + 1]; ++arc) {
      double& weight = weight_of[communities[csr.targets[arc]]];
      weight += csr.weight(arc);
      most = std::max(most, weight);
    }
    const double own = weight_of[communities[node]];
    for (const std::uint32_t other : csr.row(node)) weight_of[communities[other]] = 0;
    if (own < most) return "node " + std::to_string(node) + " is in a community that others outweigh";
  }
  return {};
}

}  // namespace kgbuild::graphs
