// Algorithms of Boost.Graph on views: that they compile shows the concepts, their answers show the arcs.
#include "kgbuild/bgl.hpp"

#include <doctest/doctest.h>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/bipartite.hpp>
#include <boost/graph/boyer_myrvold_planar_test.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/clustering_coefficient.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/copy.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/floyd_warshall_shortest.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/graph/kruskal_min_spanning_tree.hpp>
#include <boost/graph/max_cardinality_matching.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/prim_minimum_spanning_tree.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/sequential_vertex_coloring.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <numeric>
#include <sstream>

#include "kgbuild/view.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using bgl::DirectedGraph;
using bgl::UndirectedGraph;
using doctest::Approx;

// Ids of different things do not convert into each other.
static_assert(!std::is_convertible_v<NodeId, EdgeId> && !std::is_constructible_v<EdgeId, NodeId>);
static_assert(!std::is_convertible_v<EdgeId, NodeId> && !std::is_constructible_v<NodeId, EdgeId>);
static_assert(!std::is_assignable_v<NodeId&, EdgeId> && !std::is_assignable_v<EdgeId&, NodeId>);
static_assert(!std::is_invocable_v<decltype(&Graph::source), const Graph&, NodeId>);

template <typename G>
constexpr void require_concepts() {
  using Vertex = typename boost::graph_traits<G>::vertex_descriptor;
  using Edge = typename boost::graph_traits<G>::edge_descriptor;
  BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::AdjacencyMatrixConcept<G>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<G, Vertex, boost::vertex_index_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<G, Vertex, boost::vertex_name_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<G, Edge, boost::edge_index_t>));
  BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<G, Edge, boost::edge_weight_t>));
}

namespace {

Graph make_full() {
  return test::build({test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray", "Cho Kim"}),
                      test::make_record(2, "2024-01-02", {"Cho Kim", "Dan Fox"}),
                      test::make_record(3, "2024-01-03", {"Dan Fox", "Eve Orr", "Fay Ito"}),
                      test::make_record(4, "2024-01-04", {"Gil Ash", "Hal Poe"}),
                      test::make_record(5, "2024-01-05", {"Ann Lee", "Ben Ray"})});
}

//   Ann --1.5-- Ben        Eve --0.5-- Fay      Gil --1-- Hal
//     \0.5     0.5/           \0.5   0.5/
//      '-- Cho --'--- 1 ------'-- Dan --'
enum : std::uint32_t { ann, ben, cho, dan, eve, fay, gil, hal };

const UndirectedGraph& coauthors() {
  static const UndirectedGraph graph(find_view("coauthors")->make(make_full(), {}));
  return graph;
}

const DirectedGraph& full() {
  static const DirectedGraph graph(make_full());
  return graph;
}

NodeId find(const DirectedGraph& graph, std::string_view id) {
  const std::optional<NodeId> node = graph.graph().find_node(id);
  REQUIRE(node);
  return *node;
}

template <typename Value, typename Map>
auto by_edge(std::vector<Value>& values, const Map& edge_index) {
  return boost::make_iterator_property_map(values.begin(), edge_index);
}

}  // namespace

TEST_CASE("both graphs model the concepts that bgl.hpp lists") {
  require_concepts<DirectedGraph>();
  require_concepts<UndirectedGraph>();
  CHECK(DirectedGraph::is_directed);
  CHECK_FALSE(UndirectedGraph::is_directed);
}

TEST_CASE("a graph of the other directedness is rejected") {
  CHECK_THROWS_WITH_AS(UndirectedGraph(full().graph()), doctest::Contains("DirectedGraph"), UsageError);
  CHECK_THROWS_WITH_AS(DirectedGraph(coauthors().graph()), doctest::Contains("UndirectedGraph"), UsageError);
}

TEST_CASE("edges are found by their ends") {
  const UndirectedGraph& graph = coauthors();
  for (NodeId u = 0; u < num_vertices(graph); ++u) {
    for (NodeId v = 0; v < num_vertices(graph); ++v) {
      const auto [first, last] = out_edges(u, graph);
      const auto expected = std::find_if(first, last, [&](const bgl::Edge& each) { return each.target == v; });
      const auto [found, exists] = edge(u, v, graph);
      REQUIRE(exists == (expected != last));
      if (!exists) continue;
      CHECK(found == *expected);
      CHECK(source(found, graph) == u);
      CHECK(target(found, graph) == v);
    }
  }
  const NodeId author = find(full(), "author:ann-lee"), paper = find(full(), "paper:arxiv:2401.00001");
  CHECK(edge(author, paper, full()).second);
  CHECK_FALSE(edge(paper, author, full()).second);
}

TEST_CASE("of parallel edges the first is found") {
  const Graph ties = test::make_ties({"a", "b", "c"}, {{0, 1, 1}, {0, 1, 2}, {1, 2, 3}});
  const UndirectedGraph undirected(ties);
  CHECK(edge(0, 1, undirected).first.id == 0);
  CHECK(edge(1, 0, undirected).first.id == 0);
  CHECK(edge(2, 1, undirected).first.id == 2);
  CHECK(get(boost::edge_weight, undirected, edge(2, 1, undirected).first) == 3);

  Graph::Parts parts = kgbuild::graphs::parts_of(ties);
  parts.directed = true;
  parts.out_arcs.clear();
  const DirectedGraph directed{Graph(parts)};
  CHECK(edge(0, 1, directed).first.id == 0);
  CHECK_FALSE(edge(1, 0, directed).second);
  CHECK(edge(1, 2, directed).first.id == 2);
}

TEST_CASE("components, blocks and cut points") {
  const UndirectedGraph& graph = coauthors();
  std::vector<int> component(num_vertices(graph));
  CHECK(boost::connected_components(graph, component.data()) == 2);
  CHECK(component == std::vector<int>{0, 0, 0, 0, 0, 0, 1, 1});

  std::vector<std::size_t> block(num_edges(graph));
  std::vector<NodeId> points;
  const auto found =
      boost::biconnected_components(graph, by_edge(block, get(boost::edge_index, graph)), std::back_inserter(points));
  CHECK(found.first == 4);
  CHECK(block[edge(ann, ben, graph).first.id] == block[edge(cho, ann, graph).first.id]);
  CHECK(block[edge(ann, ben, graph).first.id] != block[edge(cho, dan, graph).first.id]);
  std::ranges::sort(points);
  CHECK(points == std::vector<NodeId>{cho, dan});
  points.clear();
  boost::articulation_points(graph, std::back_inserter(points));
  CHECK(points.size() == 2);

  std::vector<int> strong(num_vertices(full()));
  const auto strong_of = boost::make_iterator_property_map(strong.begin(), get(boost::vertex_index, full()));
  CHECK(boost::strong_components(full(), strong_of) == static_cast<int>(num_vertices(full())));
}

TEST_CASE("shortest paths by steps and by weight") {
  const UndirectedGraph& graph = coauthors();
  std::vector<int> steps(num_vertices(graph), 0);
  boost::breadth_first_search(
      graph, NodeId{ann},
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(steps.data(), boost::on_tree_edge()))));
  CHECK(steps == std::vector<int>{0, 1, 1, 2, 3, 3, 0, 0});

  std::vector<double> distance(num_vertices(graph));
  boost::dijkstra_shortest_paths(graph, NodeId{ann}, boost::distance_map(distance.data()));
  CHECK(std::vector(distance.begin(), distance.begin() + gil) == std::vector<double>{0, 1, 0.5, 1.5, 2, 2});
  CHECK(distance[gil] > 1e300);

  std::vector<double> relaxed(num_vertices(graph));
  CHECK(boost::bellman_ford_shortest_paths(graph, static_cast<int>(num_vertices(graph)),
                                           boost::root_vertex(NodeId{ann}).distance_map(relaxed.data())));
  CHECK(relaxed == distance);

  std::vector<std::vector<double>> all(num_vertices(graph), std::vector<double>(num_vertices(graph)));
  CHECK(boost::floyd_warshall_all_pairs_shortest_paths(graph, all));
  CHECK(all[ann] == distance);
  CHECK(all[fay][ben] == 2);
}

TEST_CASE("spanning trees, a matching, a colouring, planarity") {
  const UndirectedGraph& graph = coauthors();
  std::vector<bgl::Edge> tree;
  boost::kruskal_minimum_spanning_tree(graph, std::back_inserter(tree));
  CHECK(tree.size() == 6);
  const auto add_weight = [&](double sum, const bgl::Edge& each) { return sum + get(boost::edge_weight, graph, each); };
  CHECK(std::accumulate(tree.begin(), tree.end(), 0.0, add_weight) == 4.0);

  std::vector<NodeId> parent(num_vertices(graph));
  boost::prim_minimum_spanning_tree(graph, parent.data(), boost::root_vertex(NodeId{ann}));
  CHECK(parent == std::vector<NodeId>{ann, cho, ann, cho, dan, dan, gil, hal});

  std::vector<NodeId> mate(num_vertices(graph));
  boost::edmonds_maximum_cardinality_matching(graph, mate.data());
  CHECK(mate == std::vector<NodeId>{ben, ann, dan, cho, fay, eve, hal, gil});

  std::vector<std::uint32_t> colour(num_vertices(graph));
  CHECK(boost::sequential_vertex_coloring(
            graph, boost::make_iterator_property_map(colour.begin(), get(boost::vertex_index, graph))) == 3);
  for (auto [at, end] = edges(graph); at != end; ++at) CHECK(colour[(*at).source] != colour[(*at).target]);

  CHECK(boost::boyer_myrvold_planarity_test(graph));
}

TEST_CASE("centrality, cores and clustering") {
  const UndirectedGraph& graph = coauthors();
  std::vector<double> values(num_vertices(graph));
  const auto value_of = boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
  boost::brandes_betweenness_centrality(graph, value_of);
  CHECK(values == std::vector<double>{0, 0, 6, 6, 0, 0, 0, 0});

  std::vector<int> core(num_vertices(graph));
  boost::core_numbers(graph, boost::make_iterator_property_map(core.begin(), get(boost::vertex_index, graph)));
  CHECK(core == std::vector<int>{2, 2, 2, 2, 2, 2, 1, 1});

  boost::graph::page_rank(graph, value_of,
                          boost::graph::n_iterations(200));  // 1 on average: not divided by the number of nodes
  CHECK(values[gil] == Approx(1));
  CHECK(values[ann] == Approx(values[ben]));
  CHECK(values[cho] > values[ann]);

  const double mean = boost::all_clustering_coefficients(graph, value_of);
  CHECK(values[ann] == 1);
  CHECK(values[cho] == Approx(1.0 / 3));
  CHECK(values[gil] == 0);
  CHECK(mean == Approx((4 + 2.0 / 3) / 8));
}

TEST_CASE("a copy has names and weights, or no properties at all") {
  using Copy = boost::adjacency_list<
      boost::vecS, boost::vecS, boost::undirectedS,
      boost::property<boost::vertex_name_t, std::string, boost::property<boost::vertex_color_t, int>>,
      boost::property<boost::edge_weight_t, double>>;
  Copy copy;
  boost::copy_graph(coauthors(), copy);
  CHECK(num_edges(copy) == num_edges(coauthors()));
  CHECK(get(boost::vertex_name, copy, cho) == "Cho Kim");
  CHECK(get(boost::vertex_color, copy, cho) == 0);
  CHECK(get(boost::edge_weight, copy, boost::edge(ben, ann, copy).first) == 1.5);

  boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS> bare;
  boost::copy_graph(full(), bare);
  CHECK(num_edges(bare) == num_edges(full()));
}

TEST_CASE("a directed graph is traversed both ways") {
  const DirectedGraph& graph = full();
  const NodeId paper = find(graph, "paper:arxiv:2401.00002");
  CHECK(out_degree(paper, graph) == 1);
  CHECK(in_degree(paper, graph) == 2);
  CHECK(degree(paper, graph) == 3);
  for (auto [in, end] = in_edges(paper, graph); in != end; ++in) {
    CHECK(target(*in, graph) == paper);
    CHECK(edge(source(*in, graph), paper, graph).first == *in);
    CHECK(get(boost::edge_weight, graph, *in) == 1.0);
  }

  std::vector<NodeId> order;  // of the targets first
  boost::topological_sort(graph, std::back_inserter(order));
  std::vector<std::size_t> place(num_vertices(graph));
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (auto [at, end] = edges(graph); at != end; ++at) CHECK(place[(*at).source] > place[(*at).target]);

  const auto reversed = boost::make_reverse_graph(graph);
  CHECK(out_degree(paper, reversed) == 2);
  CHECK(in_degree(paper, reversed) == 1);
}

TEST_CASE("a part of the edges, filtered") {
  const auto is_heavy = [&](const bgl::Edge& each) { return get(boost::edge_weight, coauthors(), each) >= 1; };
  const boost::filtered_graph<UndirectedGraph, std::function<bool(const bgl::Edge&)>> heavy(coauthors(), is_heavy);
  CHECK(std::distance(edges(heavy).first, edges(heavy).second) == 3);
  CHECK_FALSE(boost::is_bipartite(coauthors()));
  CHECK(boost::is_bipartite(heavy));
}

TEST_CASE("Graphviz writes labels") {
  std::ostringstream out;
  boost::write_graphviz(out, coauthors(), boost::make_label_writer(get(boost::vertex_name, coauthors())));
  CHECK(out.str().starts_with("graph G {\n0[label=\"Ann Lee\"];\n"));
  CHECK(out.str().find("0--1 ;\n") != std::string::npos);
}
