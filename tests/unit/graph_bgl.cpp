#include "kgbuild/bgl.hpp"

#include <doctest/doctest.h>

#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>

#include "tests/unit/graph_fixture.hpp"

using kgbuild::NodeId;
using kgbuild::bgl::DirectedGraph;
using kgbuild::bgl::UndirectedGraph;

template <typename G>
constexpr void require_concepts() {
  using Vertex = typename boost::graph_traits<G>::vertex_descriptor;
  using Edge = typename boost::graph_traits<G>::edge_descriptor;
  BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<G, Vertex, boost::vertex_index_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<G, Edge, boost::edge_index_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<G, Edge, boost::edge_weight_t>));
}

namespace {

//   a --1-- b --1-- c --1-- d        e --2-- f
//   |               |
//   +-------5-------+
UndirectedGraph make_graph() {
  return UndirectedGraph(kgbuild::test::make_ties({"a", "b", "c", "d", "e", "f"},
                                                  {{0, 1, 1}, {0, 2, 5}, {1, 2, 1}, {2, 3, 1}, {4, 5, 2}}));
}

}  // namespace

TEST_CASE("both graphs model the concepts that bgl.hpp lists") {
  require_concepts<DirectedGraph>();
  require_concepts<UndirectedGraph>();
  CHECK(DirectedGraph::is_directed);
  CHECK_FALSE(UndirectedGraph::is_directed);
}

TEST_CASE("Boost counts connected components") {
  const UndirectedGraph graph = make_graph();
  std::vector<int> component(num_vertices(graph));
  CHECK(boost::connected_components(graph, component.data()) == 2);
  CHECK(component[0] == component[3]);
  CHECK(component[4] != component[0]);
}

TEST_CASE("Boost finds biconnected components and articulation points") {
  const UndirectedGraph graph = make_graph();
  std::vector<std::size_t> block(num_edges(graph));
  std::vector<NodeId> points;
  const auto blocks = boost::make_iterator_property_map(block.data(), get(boost::edge_index, graph));
  const auto found = boost::biconnected_components(graph, blocks, std::back_inserter(points));
  CHECK(found.first == 3);
  CHECK(points == std::vector<NodeId>{2});
  CHECK(block[0] == block[1]);
  CHECK(block[0] == block[2]);
  CHECK(block[3] != block[0]);
}

TEST_CASE("Boost finds shortest paths by weight and by steps") {
  const UndirectedGraph graph = make_graph();
  std::vector<double> distance(num_vertices(graph));
  boost::dijkstra_shortest_paths(graph, NodeId{0}, boost::distance_map(distance.data()));
  CHECK(distance[2] == 2.0);
  CHECK(distance[3] == 3.0);
  CHECK(distance[5] > 1e300);

  std::vector<int> steps(num_vertices(graph), 0);
  boost::breadth_first_search(
      graph, NodeId{0},
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(steps.data(), boost::on_tree_edge()))));
  CHECK(steps == std::vector<int>{0, 1, 1, 2, 0, 0});
}

TEST_CASE("a directed graph is walked both ways") {
  const DirectedGraph graph(kgbuild::test::build({kgbuild::test::make_record(1, "2024-01-01", {"Ann Lee"})}));
  // author → paper → digest; the ids stand author, digest, paper.
  const auto [out, out_end] = out_edges(2, graph);
  REQUIRE(out_end - out == 1);
  CHECK(target(*out, graph) == 1);
  const auto [in, in_end] = in_edges(2, graph);
  REQUIRE(in_end - in == 1);
  CHECK(source(*in, graph) == 0);
  CHECK(target(*in, graph) == 2);
  CHECK(degree(2, graph) == 2);
  CHECK(get(boost::edge_weight, graph, *in) == 1.0);
  std::size_t seen = 0;
  for (auto [edge, end] = edges(graph); edge != end; ++edge) seen += get(boost::edge_index, graph, *edge);
  CHECK(seen == 1);
}
