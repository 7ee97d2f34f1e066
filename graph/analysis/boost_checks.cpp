#include "graph/analysis/boost_checks.hpp"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/clustering_coefficient.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <functional>

#include "base/sort_unique.hpp"
#include "graph/model/graph_parts.hpp"
#include "kgbuild/bgl.hpp"

namespace kgbuild::graphs {
namespace {

using bgl::UndirectedGraph;

/// A property map of nodes or edges that writes into `values`.
template <typename Value, typename IndexMap>
auto map_into(std::vector<Value>& values, const IndexMap& index) {
  return boost::make_iterator_property_map(values.begin(), index);
}

/// Counts shortest paths from the source of a breadth-first search, which visits nodes by distance.
struct PathCounter {
  explicit PathCounter(std::uint32_t nodes) : distances(nodes), paths(nodes) {}

  void start(NodeId source) {
    order.clear();
    std::ranges::fill(distances, unreached);
    distances[source] = 0;
    paths[source] = 1;
  }
  void visit_edge(const bgl::Edge& edge) {
    if (distances[edge.target] == unreached) {
      distances[edge.target] = distances[edge.source] + 1;
      paths[edge.target] = 0;
    }
    if (distances[edge.target] == distances[edge.source] + 1) paths[edge.target] += paths[edge.source];
  }

  std::vector<NodeId> order;
  std::vector<std::uint32_t> distances;
  std::vector<double> paths;
};

/// Boost copies visitors, so this one points to the counter.
struct CountPaths : boost::default_bfs_visitor {
  explicit CountPaths(PathCounter& counter) : counter_(&counter) {}
  void discover_vertex(NodeId node, const UndirectedGraph&) { counter_->order.push_back(node); }
  void examine_edge(const bgl::Edge& edge, const UndirectedGraph&) { counter_->visit_edge(edge); }

 private:
  PathCounter* counter_;
};

void search(const UndirectedGraph& graph, NodeId source, PathCounter& counter) {
  counter.start(source);
  boost::breadth_first_search(graph, source, boost::visitor(CountPaths(counter)));
}

}  // namespace

Graph make_simple(const Graph& graph) {
  if (!graph.directed()) return graph;
  std::vector<std::pair<NodeId, NodeId>> pairs;
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    const auto [first, second] = std::minmax({graph.source(edge), graph.target(edge)});
    if (first != second) pairs.emplace_back(first, second);
  }
  sort_unique(pairs);
  Graph::Parts parts;
  parts.directed = false;
  parts.strings = parts_of(graph).strings;
  parts.node_ids = parts_of(graph).node_ids;
  parts.node_labels = parts_of(graph).node_labels;
  parts.ranges = parts_of(graph).ranges;
  for (const auto& [first, second] : pairs) {
    parts.sources.push_back(first);
    parts.targets.push_back(second);
  }
  parts.edge_kinds.assign(pairs.size(), EdgeKind::coauthored_with);  // any symmetric kind
  parts.edge_rows.assign(pairs.size(), 0);
  return Graph(std::move(parts));
}

std::vector<std::uint32_t> find_components_by_boost(const Graph& graph) {
  std::vector<std::uint32_t> components(graph.node_count());
  boost::connected_components(UndirectedGraph(graph), components.data());
  return components;
}

std::vector<std::uint32_t> find_core_numbers_by_boost(const Graph& graph) {
  std::vector<std::uint32_t> cores(graph.node_count());
  if (cores.empty()) return cores;
  const UndirectedGraph simple(graph);
  boost::core_numbers(simple, map_into(cores, get(boost::vertex_index, simple)));
  return cores;
}

std::vector<std::uint32_t> find_blocks_by_boost(const Graph& graph) {
  std::vector<std::uint32_t> blocks(graph.edge_count());
  const UndirectedGraph simple(graph);
  boost::biconnected_components(simple, map_into(blocks, get(boost::edge_index, simple)));
  return blocks;
}

std::uint32_t count_reached_by_boost(const Graph& graph, NodeId node, EdgeId edge) {
  const UndirectedGraph simple(graph);
  const auto is_kept = [edge](const bgl::Edge& each) { return each.id != edge; };
  const boost::filtered_graph<UndirectedGraph, std::function<bool(const bgl::Edge&)>> rest(simple, is_kept);
  std::vector<std::uint32_t> components(graph.node_count());
  boost::connected_components(rest, components.data());
  return static_cast<std::uint32_t>(std::ranges::count(components, components[node]));
}

EdgeId find_edge_by_boost(const Graph& graph, NodeId a, NodeId b) {
  const auto [edge, exists] = bgl::edge(a, b, UndirectedGraph(graph));
  return exists ? edge.id : EdgeId::none();
}

std::uint64_t count_triangles_by_boost(const Graph& graph, NodeId node) {
  return boost::num_triangles_on_vertex(UndirectedGraph(graph), node);
}

std::vector<std::uint32_t> find_distances_by_boost(const Graph& graph, NodeId source) {
  PathCounter counter(graph.node_count());
  search(UndirectedGraph(graph), source, counter);
  return std::move(counter.distances);
}

std::vector<double> find_betweenness_by_boost(const Graph& graph) {
  std::vector<double> values(graph.node_count());
  const UndirectedGraph simple(graph);
  boost::brandes_betweenness_centrality(simple, map_into(values, get(boost::vertex_index, simple)));
  return values;
}

std::vector<double> sum_dependencies_by_boost(const Graph& graph, std::span<const std::uint32_t> sources) {
  const UndirectedGraph simple(graph);
  PathCounter counter(graph.node_count());
  std::vector<double> sums(graph.node_count()), dependencies(graph.node_count());
  for (const NodeId source : sources) {
    search(simple, source, counter);
    for (const NodeId node : counter.order) dependencies[node] = 0;
    for (std::size_t at = counter.order.size(); at-- > 1;) {  // the farthest first, without the source
      const NodeId node = counter.order[at];
      for (auto [other, end] = adjacent_vertices(node, simple); other != end; ++other) {
        if (counter.distances[*other] + 1 != counter.distances[node]) continue;
        dependencies[*other] += counter.paths[*other] / counter.paths[node] * (1 + dependencies[node]);
      }
      sums[node] += dependencies[node];
    }
  }
  return sums;
}

bool is_cheap_to_search(const Graph& graph, std::size_t sources) {
  constexpr double max_steps = 1e9;
  return static_cast<double>(sources) * (graph.node_count() + 2.0 * graph.edge_count()) <= max_steps;
}

std::vector<std::uint32_t> choose_checked(std::uint32_t all, std::size_t count) {
  const auto step = static_cast<std::uint32_t>(all / std::max<std::size_t>(1, std::min<std::size_t>(count, all)));
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t each = 0; each < all; each += std::max(1U, step)) chosen.push_back(each);
  return chosen;
}

}  // namespace kgbuild::graphs
