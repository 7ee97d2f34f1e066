// Graph as a model of Boost.Graph's concepts: algorithms of the BGL run on it without a copy.
//
//   kgbuild::bgl::UndirectedGraph coauthors(find_view("coauthors")->make(full, {}));
//   std::vector<int> component(num_vertices(coauthors));
//   boost::connected_components(coauthors, component.data());
//
// Concepts: VertexListGraph, EdgeListGraph, IncidenceGraph, BidirectionalGraph, AdjacencyGraph, AdjacencyMatrix, and
// ReadablePropertyGraph of the properties below. The graph is immutable: no MutableGraph, no bundled properties.
//
// Properties: vertex_index (NodeId), vertex_name (label), edge_index (EdgeId), edge_weight (Graph::weight); vertex_all
// and edge_all, from which copy_graph fills the properties of the copy.
//
// Functions throw UsageError for a vertex or an edge that the graph does not have, as those of Graph do. A vertex is a
// NodeId, which belongs to one graph: to find a vertex in another view, use its string id (graph.hpp).
//
// Other properties, such as columns: boost::make_function_property_map, or an array indexed by NodeId or EdgeId.
// This is the only public header that includes Boost.
#pragma once

#include <algorithm>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "kgbuild/error.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::bgl {

/// Edge descriptor. In an undirected graph `source` is the end from which the edge was reached. Descriptors of the same
/// edge compare equal, from either end.
struct Edge {
  NodeId source = 0;
  NodeId target = 0;
  EdgeId id = 0;

  friend bool operator==(const Edge& a, const Edge& b) { return a.id == b.id; }
  friend bool operator!=(const Edge& a, const Edge& b) { return a.id != b.id; }
  friend bool operator<(const Edge& a, const Edge& b) { return a.id < b.id; }
};

/// Iterates over the out-edges or the in-edges of a node.
template <bool Outwards>
class ArcIterator : public boost::iterator_facade<ArcIterator<Outwards>, Edge, boost::random_access_traversal_tag, Edge,
                                                  std::ptrdiff_t> {
 public:
  ArcIterator() = default;
  ArcIterator(NodeId node, const Arc* arc) : node_(node), arc_(arc) {}

 private:
  friend class boost::iterator_core_access;
  Edge dereference() const {
    return Outwards ? Edge{node_, arc_->target, arc_->edge} : Edge{arc_->target, node_, arc_->edge};
  }
  bool equal(const ArcIterator& other) const { return arc_ == other.arc_; }
  void increment() { ++arc_; }
  void decrement() { --arc_; }
  void advance(std::ptrdiff_t n) { arc_ += n; }
  std::ptrdiff_t distance_to(const ArcIterator& other) const { return other.arc_ - arc_; }

  NodeId node_ = 0;
  const Arc* arc_ = nullptr;
};

/// Iterates over the targets of the out-edges of a node.
class NeighbourIterator : public boost::iterator_facade<NeighbourIterator, NodeId, boost::random_access_traversal_tag,
                                                        NodeId, std::ptrdiff_t> {
 public:
  NeighbourIterator() = default;
  explicit NeighbourIterator(const Arc* arc) : arc_(arc) {}

 private:
  friend class boost::iterator_core_access;
  NodeId dereference() const { return arc_->target; }
  bool equal(const NeighbourIterator& other) const { return arc_ == other.arc_; }
  void increment() { ++arc_; }
  void decrement() { --arc_; }
  void advance(std::ptrdiff_t n) { arc_ += n; }
  std::ptrdiff_t distance_to(const NeighbourIterator& other) const { return other.arc_ - arc_; }

  const Arc* arc_ = nullptr;
};

/// Iterates over all edges in the order of their ids.
class EdgeIterator
    : public boost::iterator_facade<EdgeIterator, Edge, boost::random_access_traversal_tag, Edge, std::ptrdiff_t> {
 public:
  EdgeIterator() = default;
  EdgeIterator(const Graph* graph, EdgeId edge) : graph_(graph), edge_(edge) {}

 private:
  friend class boost::iterator_core_access;
  Edge dereference() const { return {graph_->source(edge_), graph_->target(edge_), edge_}; }
  bool equal(const EdgeIterator& other) const { return edge_ == other.edge_; }
  void increment() { ++edge_; }
  void decrement() { --edge_; }
  void advance(std::ptrdiff_t n) { edge_ = static_cast<std::uint32_t>(edge_ + n); }
  std::ptrdiff_t distance_to(const EdgeIterator& other) const {
    return static_cast<std::ptrdiff_t>(other.edge_) - static_cast<std::ptrdiff_t>(edge_);
  }

  const Graph* graph_ = nullptr;
  EdgeId edge_ = 0;
};

/// A Graph whose directedness is part of its type, as the BGL requires. Holds a copy of the Graph, which is cheap.
/// Descriptors stay valid as long as any copy of that Graph; edge iterators and property maps, as long as this object.
template <typename Directedness>
class GraphModel {
 public:
  struct traversal_category : boost::bidirectional_graph_tag,
                              boost::adjacency_graph_tag,
                              boost::adjacency_matrix_tag,
                              boost::vertex_list_graph_tag,
                              boost::edge_list_graph_tag {};
  using vertex_descriptor = NodeId;
  using edge_descriptor = Edge;
  using directed_category = Directedness;
  using edge_parallel_category = boost::allow_parallel_edge_tag;  // OF_METHOD and AGAINST the same method
  using vertices_size_type = std::uint32_t;
  using edges_size_type = std::uint32_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = boost::counting_iterator<NodeId, std::random_access_iterator_tag, std::ptrdiff_t>;
  using edge_iterator = EdgeIterator;
  using out_edge_iterator = ArcIterator<true>;
  using in_edge_iterator = ArcIterator<false>;
  using adjacency_iterator = NeighbourIterator;

  static constexpr bool is_directed = std::is_convertible_v<Directedness, boost::directed_tag>;
  static vertex_descriptor null_vertex() { return NodeId::none(); }

  /// Throws UsageError if `graph.directed()` contradicts the type.
  explicit GraphModel(const Graph& graph) : graph_(graph) {
    if (graph_.directed() == is_directed) return;
    throw UsageError(is_directed ? "bgl::DirectedGraph: the graph is undirected; use bgl::UndirectedGraph"
                                 : "bgl::UndirectedGraph: the graph is directed; use bgl::DirectedGraph, or a "
                                   "projection such as the view `coauthors`");
  }

  const Graph& graph() const { return graph_; }

 private:
  Graph graph_;
};

using DirectedGraph = GraphModel<boost::bidirectional_tag>;
using UndirectedGraph = GraphModel<boost::undirected_tag>;

template <typename D>
typename GraphModel<D>::vertices_size_type num_vertices(const GraphModel<D>& g) {
  return g.graph().node_count();
}
template <typename D>
typename GraphModel<D>::edges_size_type num_edges(const GraphModel<D>& g) {
  return g.graph().edge_count();
}

template <typename D>
auto vertices(const GraphModel<D>& g) {
  using Iterator = typename GraphModel<D>::vertex_iterator;
  return std::pair(Iterator(0), Iterator(g.graph().node_count()));
}
template <typename D>
std::pair<EdgeIterator, EdgeIterator> edges(const GraphModel<D>& g) {
  return {EdgeIterator(&g.graph(), 0), EdgeIterator(&g.graph(), g.graph().edge_count())};
}

template <typename D>
NodeId vertex(std::uint32_t position, const GraphModel<D>&) {
  return position;
}
template <typename D>
NodeId source(const Edge& edge, const GraphModel<D>&) {
  return edge.source;
}
template <typename D>
NodeId target(const Edge& edge, const GraphModel<D>&) {
  return edge.target;
}

template <typename D>
std::pair<ArcIterator<true>, ArcIterator<true>> out_edges(NodeId node, const GraphModel<D>& g) {
  const std::span<const Arc> arcs = g.graph().out_arcs(node);
  return {{node, arcs.data()}, {node, arcs.data() + arcs.size()}};
}
template <typename D>
std::pair<ArcIterator<false>, ArcIterator<false>> in_edges(NodeId node, const GraphModel<D>& g) {
  const std::span<const Arc> arcs = g.graph().in_arcs(node);
  return {{node, arcs.data()}, {node, arcs.data() + arcs.size()}};
}
template <typename D>
std::pair<NeighbourIterator, NeighbourIterator> adjacent_vertices(NodeId node, const GraphModel<D>& g) {
  const std::span<const Arc> arcs = g.graph().out_arcs(node);
  return {NeighbourIterator(arcs.data()), NeighbourIterator(arcs.data() + arcs.size())};
}

template <typename D>
std::size_t out_degree(NodeId node, const GraphModel<D>& g) {
  return g.graph().out_arcs(node).size();
}
template <typename D>
std::size_t in_degree(NodeId node, const GraphModel<D>& g) {
  return g.graph().in_arcs(node).size();
}
template <typename D>
std::size_t degree(NodeId node, const GraphModel<D>& g) {
  return GraphModel<D>::is_directed ? out_degree(node, g) + in_degree(node, g) : out_degree(node, g);
}

/// The edge from `from` to `to` (in an undirected graph: between them), and whether there is one; of parallel edges,
/// the one with the smallest id. Logarithmic in the in-degree of `to` (undirected: in the degree of the greater node).
template <typename D>
std::pair<Edge, bool> edge(NodeId from, NodeId to, const GraphModel<D>& g) {
  // Edges are ordered by source, so the in-arcs of a node are sorted by target. In an undirected graph this holds for
  // the arcs to smaller nodes, which come before all others.
  const bool is_turned = !GraphModel<D>::is_directed && from > to;
  const NodeId first = is_turned ? to : from, last = is_turned ? from : to;
  if (g.graph().out_arcs(first).empty()) return {};
  const std::span<const Arc> arcs = g.graph().in_arcs(last);
  const auto arc = std::ranges::lower_bound(arcs, std::uint32_t{first}, {},
                                            [](const Arc& each) { return std::uint32_t{each.target}; });
  if (arc == arcs.end() || arc->target != first) return {};
  return {{from, to, arc->edge}, true};
}

/// What a property tag reads.
template <typename Tag>
struct Property {};

template <>
struct Property<boost::vertex_index_t> {
  using Key = NodeId;
  static NodeId read(const Graph&, NodeId node) { return node; }
};
template <>
struct Property<boost::vertex_name_t> {
  using Key = NodeId;
  static std::string_view read(const Graph& graph, NodeId node) { return graph.label(node); }
};
template <>
struct Property<boost::edge_index_t> {
  using Key = Edge;
  static EdgeId read(const Graph&, const Edge& edge) { return edge.id; }
};
template <>
struct Property<boost::edge_weight_t> {
  using Key = Edge;
  static double read(const Graph& graph, const Edge& edge) { return graph.weight(edge.id); }
};

/// All properties of a node or an edge. Converts to the property list of any boost::adjacency_list, in which properties
/// that a Graph does not have keep their initial values.
template <typename Key>
struct AllProperties {
  const Graph* graph = nullptr;
  Key key = {};

  operator boost::no_property() const { return {}; }  // NOLINT(google-explicit-constructor): copy_graph assigns
  template <typename Tag, typename Value, typename Next>
  operator boost::property<Tag, Value, Next>() const {  // NOLINT(google-explicit-constructor)
    if constexpr (requires { Property<Tag>::read(*graph, key); }) {
      return {Value(Property<Tag>::read(*graph, key)), static_cast<Next>(*this)};
    } else {
      return {Value(), static_cast<Next>(*this)};
    }
  }
};

template <>
struct Property<boost::vertex_all_t> {
  using Key = NodeId;
  static AllProperties<NodeId> read(const Graph& graph, NodeId node) { return {&graph, node}; }
};
template <>
struct Property<boost::edge_all_t> {
  using Key = Edge;
  static AllProperties<Edge> read(const Graph& graph, const Edge& edge) { return {&graph, edge}; }
};

/// Read-only property map of a tag.
template <typename Tag>
struct PropertyMap {
  using key_type = typename Property<Tag>::Key;
  using value_type = decltype(Property<Tag>::read(std::declval<const Graph&>(), std::declval<key_type>()));
  using reference = value_type;
  using category = boost::readable_property_map_tag;

  const Graph* graph = nullptr;

  value_type operator[](const key_type& key) const { return Property<Tag>::read(*graph, key); }
  friend value_type get(const PropertyMap& map, const key_type& key) { return map[key]; }
};

template <typename Tag, typename D>
PropertyMap<Tag> get(Tag, const GraphModel<D>& g) {
  return {&g.graph()};
}
template <typename Tag, typename D>
typename PropertyMap<Tag>::value_type get(Tag, const GraphModel<D>& g, const typename Property<Tag>::Key& key) {
  return Property<Tag>::read(g.graph(), key);
}

}  // namespace kgbuild::bgl

template <typename D, typename Tag>
struct boost::property_map<kgbuild::bgl::GraphModel<D>, Tag> {
  using type = kgbuild::bgl::PropertyMap<Tag>;
  using const_type = type;
};
