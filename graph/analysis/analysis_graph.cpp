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

const Graph& AnalysisGraph::graph() const { return shared_->graph; }
const Graph& AnalysisGraph::full() const { return shared_->full; }

}  // namespace kgbuild
