// The frozen graph as a Boost.Graph model, so that any algorithm of the BGL runs on it.
//
//   kgbuild::bgl::UndirectedGraph ties(find_view("coauthors")->make(full, {}));
//   std::vector<int> component(num_vertices(ties));
//   boost::connected_components(ties, component.data());
//
// Concepts: VertexListGraph, EdgeListGraph, IncidenceGraph, BidirectionalGraph, AdjacencyGraph.
// Property maps: vertex_index (NodeId), edge_index (EdgeId), edge_weight (Graph::weight, double).
// This is the one public header that shows Boost.
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>
#include <cassert>
#include <cstddef>
#include <limits>
#include <span>
#include <type_traits>
#include <utility>

#include "kgbuild/graph.hpp"

namespace kgbuild::bgl {

/// An edge as it was met: in an undirected graph `source` is the end it was reached from. Two
/// descriptors are equal when they are of one edge.
struct Edge {
  NodeId source = 0;
  NodeId target = 0;
  EdgeId id = 0;

  friend bool operator==(const Edge& a, const Edge& b) { return a.id == b.id; }
  friend bool operator!=(const Edge& a, const Edge& b) { return a.id != b.id; }
  friend bool operator<(const Edge& a, const Edge& b) { return a.id < b.id; }
};

/// Walks the arcs of a node, out (away from it) or in (towards it).
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

/// Walks the targets of the arcs of a node.
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

/// Walks all edges by id.
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
  void advance(std::ptrdiff_t n) { edge_ = static_cast<EdgeId>(edge_ + n); }
  std::ptrdiff_t distance_to(const EdgeIterator& other) const {
    return static_cast<std::ptrdiff_t>(other.edge_) - static_cast<std::ptrdiff_t>(edge_);
  }

  const Graph* graph_ = nullptr;
  EdgeId edge_ = 0;
};

/// A Graph whose direction is part of the type, as the BGL wants it. Holds a (cheap) copy of the
/// Graph; descriptors stay valid as long as any copy of it, iterators over all edges as long as
/// this object.
template <typename Directedness>
class GraphModel {
 public:
  struct traversal_category : boost::bidirectional_graph_tag,
                              boost::adjacency_graph_tag,
                              boost::vertex_list_graph_tag,
                              boost::edge_list_graph_tag {};
  using vertex_descriptor = NodeId;
  using edge_descriptor = Edge;
  using directed_category = Directedness;
  using edge_parallel_category = boost::allow_parallel_edge_tag;  // a result OF_METHOD and AGAINST one method
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

  /// `graph.directed()` must say the same as the type.
  explicit GraphModel(Graph graph) : graph_(std::move(graph)) { assert(graph_.directed() == is_directed); }

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

/// Edge → EdgeId.
struct EdgeIndexMap {
  using key_type = Edge;
  using value_type = EdgeId;
  using reference = EdgeId;
  using category = boost::readable_property_map_tag;
  friend EdgeId get(const EdgeIndexMap&, const Edge& edge) { return edge.id; }
};

/// Edge → weight. Keeps the graph alive.
struct EdgeWeightMap {
  using key_type = Edge;
  using value_type = double;
  using reference = double;
  using category = boost::readable_property_map_tag;
  Graph graph;
  friend double get(const EdgeWeightMap& map, const Edge& edge) { return map.graph.weight(edge.id); }
};

using VertexIndexMap = boost::typed_identity_property_map<NodeId>;

template <typename D>
VertexIndexMap get(boost::vertex_index_t, const GraphModel<D>&) {
  return {};
}
template <typename D>
NodeId get(boost::vertex_index_t, const GraphModel<D>&, NodeId node) {
  return node;
}
template <typename D>
EdgeIndexMap get(boost::edge_index_t, const GraphModel<D>&) {
  return {};
}
template <typename D>
EdgeId get(boost::edge_index_t, const GraphModel<D>&, const Edge& edge) {
  return edge.id;
}
template <typename D>
EdgeWeightMap get(boost::edge_weight_t, const GraphModel<D>& g) {
  return {g.graph()};
}
template <typename D>
double get(boost::edge_weight_t, const GraphModel<D>& g, const Edge& edge) {
  return g.graph().weight(edge.id);
}

}  // namespace kgbuild::bgl

namespace boost {

template <typename D>
struct property_map<kgbuild::bgl::GraphModel<D>, vertex_index_t> {
  using type = kgbuild::bgl::VertexIndexMap;
  using const_type = type;
};
template <typename D>
struct property_map<kgbuild::bgl::GraphModel<D>, edge_index_t> {
  using type = kgbuild::bgl::EdgeIndexMap;
  using const_type = type;
};
template <typename D>
struct property_map<kgbuild::bgl::GraphModel<D>, edge_weight_t> {
  using type = kgbuild::bgl::EdgeWeightMap;
  using const_type = type;
};

}  // namespace boost
