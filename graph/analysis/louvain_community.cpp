// Communities by Louvain (Blondel et al. 2008; leiden.hpp), with the conventions of the pass community. They may hang
// together by nothing and are of lower quality; here for comparison with studies that used it.
#include "graph/analysis/cache.hpp"
#include "graph/analysis/columns.hpp"
#include "graph/analysis/communities/community_checks.hpp"
#include "graph/analysis/passes.hpp"

namespace kgbuild::graphs {

Column run_louvain_community(const AnalysisGraph& input, const PassOptions& options) {
  return make_integers(find_louvain(input.cache().undirected_csr(), options).of_node);
}

std::string check_louvain_community(const AnalysisGraph& input, const PassOptions& options, const Column& column) {
  std::string problem = check_numbers(column);
  if (!problem.empty()) return problem;
  const Csr& csr = input.cache().undirected_csr();
  return check_quality(csr, options, find_louvain(csr, options), read_communities(column));
}

}  // namespace kgbuild::graphs
