#include "graph/analysis/search_cost.hpp"
#include "graph/analysis/shared.hpp"

namespace kgbuild {

AnalysisGraph::AnalysisGraph(Graph graph) : shared_(std::make_shared<Shared>()) {
  shared_->full = graph;
  shared_->graph = std::move(graph);
}

AnalysisGraph::AnalysisGraph(Graph graph, Graph full) : shared_(std::make_shared<Shared>()) {
  shared_->graph = std::move(graph);
  shared_->full = std::move(full);
}

DistanceSums AnalysisGraph::Shared::find_distances(const PassOptions& options, std::string_view pass) {
  const TwinQuotient& quotient = twins(options.threads);
  if (options.estimate) {
    options.estimate(
        {pass, estimate_distances(quotient, options.threads), static_cast<std::uint32_t>(quotient.class_of.size())});
  }
  return sum_distances(quotient, options.threads, [&](double done) {
    if (options.progress) options.progress(pass, done);
  });
}

const Graph& AnalysisGraph::graph() const { return shared_->graph; }
const Graph& AnalysisGraph::full() const { return shared_->full; }

}  // namespace kgbuild
