// Articulation points and bridges. Directed views are read as undirected.
//
// articulation: number of components that the removal of a node adds; 0 for most nodes, and for isolated ones. bridge,
// of edges: number of nodes on the smaller side of a bridge; 0 for all other edges. Parallel edges are not bridges.
//
// Time and memory: see cuts.hpp.
#include <algorithm>

#include "base/sort_unique.hpp"
#include "graph/analysis/cache.hpp"
#include "graph/analysis/kernels/cuts.hpp"
#include "graph/analysis/passes.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t checked_bridges = 64;  // each costs two traversals of its component

/// The bridges of `graph`, each the only edge of a biconnected component of `simple` and without a parallel edge.
std::vector<EdgeId> find_bridges_by_boost(const Graph& graph, const Graph& simple) {
  const std::vector<std::uint32_t> blocks = find_blocks_by_boost(simple);
  std::vector<std::uint32_t> block_sizes(simple.edge_count()), copies(simple.edge_count());
  for (const std::uint32_t block : blocks) ++block_sizes[block];
  std::vector<EdgeId> simple_edges;
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    simple_edges.push_back(find_edge_by_boost(simple, graph.source(edge), graph.target(edge)));
    if (simple_edges.back() != EdgeId::none()) ++copies[simple_edges.back()];
  }
  std::vector<EdgeId> bridges;
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    const EdgeId at = simple_edges[edge];
    if (at != EdgeId::none() && copies[at] == 1 && block_sizes[blocks[at]] == 1) bridges.push_back(edge);
  }
  return bridges;
}

std::string name_edge(const Graph& graph, EdgeId edge) {
  return "bridge from " + std::string(graph.id(graph.source(edge))) + " to " +
         std::string(graph.id(graph.target(edge)));
}

}  // namespace

Column run_articulation(const AnalysisGraph& input, const PassOptions&) {
  return make_integers(cache_of(input).cuts().gained);
}

Column run_bridge(const AnalysisGraph& input, const PassOptions&) {
  const Graph& graph = input.graph();
  const Cuts& cuts = cache_of(input).cuts();
  std::vector<std::uint32_t> cut_off(graph.edge_count(), 0);
  std::vector<EdgeId> edge_above(graph.node_count(), EdgeId::none());
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    const NodeId source = graph.source(edge), target = graph.target(edge);
    if (cuts.hangs_on[source] != target && cuts.hangs_on[target] != source) continue;
    const NodeId below = cuts.hangs_on[source] == target ? source : target;
    if (edge_above[below] == EdgeId::none()) {
      edge_above[below] = edge;
      cut_off[edge] = cuts.cut_off[below];
    } else {
      cut_off[edge_above[below]] = 0;  // parallel edges
    }
  }
  return make_integers(cut_off);
}

// A node is in one biconnected component for each part that its component falls into without it.
std::string check_articulation(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const Graph& simple = cache_of(input).simple_graph();
  const std::vector<std::uint32_t> blocks = find_blocks_by_boost(simple);
  std::vector<std::uint32_t> around;
  for (NodeId node = 0; node < simple.node_count(); ++node) {
    around.clear();
    for (const Arc& arc : simple.out_arcs(node)) around.push_back(blocks[arc.edge]);
    sort_unique(around);
    const auto gained = static_cast<std::int64_t>(around.size()) - (around.empty() ? 0 : 1);
    if (column.integer(node) != gained) return "parts without " + std::string(simple.id(node)) + " are wrong";
  }
  return {};
}

// Which edges are bridges, and the sizes of the sides of some.
std::string check_bridge(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const Graph& graph = input.graph();
  const Graph& simple = cache_of(input).simple_graph();
  const std::vector<EdgeId> bridges = find_bridges_by_boost(graph, simple);
  std::vector<bool> is_bridge(graph.edge_count(), false);
  for (const EdgeId edge : bridges) is_bridge[edge] = true;
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    if ((column.integer(edge) > 0) != is_bridge[edge]) return name_edge(graph, edge) + " is wrong";
  }
  for (const std::uint32_t i : choose_checked(static_cast<std::uint32_t>(bridges.size()), checked_bridges)) {
    const NodeId source = graph.source(bridges[i]), target = graph.target(bridges[i]);
    const EdgeId edge = find_edge_by_boost(simple, source, target);
    const std::uint32_t smaller =
        std::min(count_reached_by_boost(simple, source, edge), count_reached_by_boost(simple, target, edge));
    if (column.integer(bridges[i]) != smaller) return name_edge(graph, bridges[i]) + " has the wrong size";
  }
  return {};
}

}  // namespace kgbuild::graphs
