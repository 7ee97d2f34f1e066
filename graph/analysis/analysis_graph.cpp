#include "graph/analysis/cache.hpp"
#include "graph/analysis/kernels/search_cost.hpp"

namespace kgbuild {
using namespace graphs;

AnalysisGraph::AnalysisGraph(Graph graph) : cache_(std::make_shared<graphs::AnalysisCache>()) {
  cache_->full = graph;
  cache_->graph = std::move(graph);
}

AnalysisGraph::AnalysisGraph(Graph graph, Graph full) : cache_(std::make_shared<graphs::AnalysisCache>()) {
  cache_->graph = std::move(graph);
  cache_->full = std::move(full);
}

DistanceSums graphs::AnalysisCache::find_distances(const PassOptions& options, std::string_view pass) {
  const TwinQuotient& quotient = twins(options.threads);
  if (options.estimate) {
    options.estimate(
        {pass, estimate_distances(quotient, options.threads), static_cast<std::uint32_t>(quotient.class_of.size())});
  }
  return sum_distances(quotient, options.threads, [&](double done) {
    if (options.progress) options.progress(pass, done);
  });
}

const Graph& AnalysisGraph::graph() const { return cache_->graph; }
const Graph& AnalysisGraph::full() const { return cache_->full; }

}  // namespace kgbuild
