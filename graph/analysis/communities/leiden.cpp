#include "graph/analysis/communities/leiden.hpp"

#include <algorithm>
#include <numeric>

#include "graph/analysis/communities/local_moving.hpp"
#include "graph/analysis/communities/refinement.hpp"
#include "graph/analysis/kernels/twins.hpp"

namespace kgbuild::graphs {
namespace {

constexpr int max_iterations = 10;
constexpr double min_share = 1e-4;  // results of different seeds differ by 10 times as much

/// A graph and its successive aggregations, with the communities of the last one.
class Levels {
 public:
  Levels(const CommunityGraph& graph, Partition communities)
      : graph_(&graph), node_of_(make_singletons(graph.nodes())), communities_(std::move(communities)) {}

  const CommunityGraph& graph() const { return *graph_; }
  Partition& communities() { return communities_; }

  /// Merges each of the `count` parts, which are subsets of communities, into a node.
  void merge(const Partition& parts, std::uint32_t count) {
    renumber(communities_);
    Partition merged(count);
    for (std::uint32_t node = 0; node < graph_->nodes(); ++node) merged[parts[node]] = communities_[node];
    communities_ = std::move(merged);
    merged_ = aggregate(*graph_, parts, count);
    graph_ = &merged_;
    for (std::uint32_t& node : node_of_) node = parts[node];
  }

  /// The communities of the first graph's nodes, numbered without gaps.
  Partition project() {
    for (std::uint32_t& node : node_of_) node = communities_[node];
    renumber(node_of_);
    return std::move(node_of_);
  }

 private:
  const CommunityGraph* graph_;
  CommunityGraph merged_;
  std::vector<std::uint32_t> node_of_;  // by node of the first graph
  Partition communities_;
};

/// One iteration of Leiden. Returns the quality gained.
double improve(const CommunityGraph& graph, Random& random, Partition& communities) {
  Levels levels(graph, std::move(communities));
  double gained = 0;
  for (;;) {
    gained += move_nodes(levels.graph(), random, levels.communities());
    Partition parts = refine(levels.graph(), levels.communities(), random);
    std::uint32_t count = renumber(parts);
    if (count == levels.graph().nodes()) {  // all nodes alone, or disconnected communities
      parts = split_connected(levels.graph(), levels.communities());
      count = renumber(parts);
    }
    if (count == levels.graph().nodes()) {
      levels.communities() = std::move(parts);
      break;
    }
    levels.merge(parts, count);
  }
  communities = levels.project();
  return gained;
}

/// Upper bound of the gain: the weight between different nodes.
double total_weight(const CommunityGraph& graph) {
  double sum = 0;
  for (const CommunityGraph::Arc& arc : graph.arcs) sum += static_cast<double>(arc.weight);
  return sum / 2;
}

Communities finish(Partition start, const Partition& of_group, double gained) {
  Communities found{Partition(start.size()), 0, std::move(start), gained};
  for (std::size_t node = 0; node < found.start.size(); ++node) found.of_node[node] = of_group[found.start[node]];
  found.count = number_by_size(found.of_node);
  return found;
}

}  // namespace

Communities find_leiden(const Csr& csr, const PassOptions& options) {
  Partition start = find_twins(csr);
  const CommunityGraph graph = make_community_graph(csr, options.quality, options.resolution, start);
  const double enough = min_share * total_weight(graph);
  Random random(options.seed);
  Partition communities = make_singletons(graph.nodes());
  double gained = 0;
  for (int iteration = 0; iteration < max_iterations; ++iteration) {
    const double gain = improve(graph, random, communities);
    gained += gain;
    if (gain <= enough) break;
  }
  return finish(std::move(start), communities, gained);
}

Communities find_louvain(const Csr& csr, const PassOptions& options) {
  Partition start = make_singletons(csr.nodes());
  const CommunityGraph graph = make_community_graph(csr, options.quality, options.resolution, start);
  Random random(options.seed);
  Levels levels(graph, start);
  double gained = 0;
  for (double gain = 1; gain > 0;) {
    gain = move_nodes(levels.graph(), random, levels.communities());
    gained += gain;
    Partition parts = levels.communities();
    levels.merge(parts, renumber(parts));
  }
  return finish(std::move(start), levels.project(), gained);
}

}  // namespace kgbuild::graphs
