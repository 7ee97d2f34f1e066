// What a network hangs on. Directed views are read as undirected.
//
// articulation: how many more parts the network has without a node (those of a lone node's loss not counted): 0 for
// most nodes, above 0 for articulation points. bridge, of edges: how many nodes are on the smaller side when the edge
// is taken away; 0 when nothing comes apart. Of two parallel edges none is a bridge.
//
// Time and memory: see cuts.hpp.
#include "base/union_find.hpp"
#include "graph/analysis/cache.hpp"
#include "graph/analysis/columns.hpp"
#include "graph/analysis/kernels/cuts.hpp"
#include "graph/analysis/passes.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t most_checked = 64;  // each costs a look at the whole graph
constexpr EdgeId no_edge = EdgeId::none();

/// Components without one node and one edge.
std::uint32_t count_components(const Graph& graph, NodeId without_node, EdgeId without_edge) {
  UnionFind sets(graph.node_count());
  std::uint32_t components = graph.node_count();
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    const NodeId source = graph.source(edge), target = graph.target(edge);
    if (edge == without_edge || source == without_node || target == without_node) continue;
    if (sets.unite(source, target)) --components;
  }
  return components;
}

/// Nodes that `node` reaches without an edge.
std::int64_t count_side(const Graph& graph, NodeId node, EdgeId without) {
  UnionFind sets(graph.node_count());
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    if (edge != without) sets.unite(graph.source(edge), graph.target(edge));
  }
  std::int64_t count = 0;
  for (NodeId other = 0; other < graph.node_count(); ++other) count += sets.find(other) == sets.find(node) ? 1 : 0;
  return count;
}

}  // namespace

Column run_articulation(const AnalysisGraph& input, const PassOptions&) {
  return make_integers(input.cache().cuts().gained);
}

Column run_bridge(const AnalysisGraph& input, const PassOptions&) {
  const Graph& graph = input.graph();
  const Cuts& cuts = input.cache().cuts();
  std::vector<std::uint32_t> cut_off(graph.edge_count(), 0);
  std::vector<EdgeId> edge_above(graph.node_count(), no_edge);
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    const NodeId source = graph.source(edge), target = graph.target(edge);
    if (cuts.hangs_on[source] != target && cuts.hangs_on[target] != source) continue;
    const NodeId below = cuts.hangs_on[source] == target ? source : target;
    if (edge_above[below] == no_edge) {
      edge_above[below] = edge;
      cut_off[edge] = cuts.cut_off[below];
    } else {
      cut_off[edge_above[below]] = 0;  // a parallel edge holds what one of them alone would cut off
    }
  }
  return make_integers(cut_off);
}

// By the definition, without one node after another, of a large graph some.
std::string check_articulation(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const Graph& graph = input.graph();
  const std::uint32_t all = count_components(graph, graph.node_count(), no_edge);
  const std::uint32_t step = graph.node_count() / most_checked + 1;
  for (NodeId node = 0; node < graph.node_count(); node += step) {
    const bool is_alone = graph.out_arcs(node).empty() && graph.in_arcs(node).empty();
    const std::uint32_t others = count_components(graph, node, no_edge) - 1;  // it still counts as one of its own
    const std::int64_t gained = is_alone ? 0 : std::int64_t{others} - all;
    if (column.integer(node) != gained) return "parts without " + std::string(graph.id(node)) + " are wrong";
  }
  return {};
}

std::string check_bridge(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const Graph& graph = input.graph();
  const std::uint32_t all = count_components(graph, graph.node_count(), no_edge);
  const std::uint32_t step = graph.edge_count() / most_checked + 1;
  for (EdgeId edge = 0; edge < graph.edge_count(); edge += step) {
    std::int64_t cut_off = 0;
    if (count_components(graph, graph.node_count(), edge) > all) {
      cut_off = std::min(count_side(graph, graph.source(edge), edge), count_side(graph, graph.target(edge), edge));
    }
    if (column.integer(edge) != cut_off) {
      return "bridge from " + std::string(graph.id(graph.source(edge))) + " to " +
             std::string(graph.id(graph.target(edge))) + " is wrong";
    }
  }
  return {};
}

}  // namespace kgbuild::graphs
