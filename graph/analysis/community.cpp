// Communities by Leiden (Traag, Waltman & van Eck 2019; leiden.hpp), weighted by the view's weights. Of directed
// graphs both directions are read as one, parallel edges as one with the sum of their weights. Numbers 0, 1, 2, ...
// by size, the largest first; nodes without an edge are communities of their own. Modularity or the constant Potts
// model (options.quality) at options.resolution; options.seed draws the orders of visits. One thread, for the result
// must not depend on their number.
#include "graph/analysis/cache.hpp"
#include "graph/analysis/columns.hpp"
#include "graph/analysis/communities/community_checks.hpp"
#include "graph/analysis/passes.hpp"

namespace kgbuild::graphs {

Column run_community(const AnalysisGraph& input, const PassOptions& options) {
  return make_integers(input.cache().leiden(options).of_node);
}

std::string check_community(const AnalysisGraph& input, const PassOptions& options, const Column& column) {
  std::string problem = check_numbers(column);
  if (!problem.empty()) return problem;
  const Csr& csr = input.cache().undirected_csr();
  const Partition communities = read_communities(column);
  problem = check_connected(csr, communities);
  return problem.empty() ? check_quality(csr, options, input.cache().leiden(options), communities) : problem;
}

}  // namespace kgbuild::graphs
