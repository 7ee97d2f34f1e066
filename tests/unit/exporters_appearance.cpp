#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "exporters/look/appearance.hpp"
#include "exporters/look/lifetimes.hpp"
#include "exporters_graph.hpp"
#include "exporters_written.hpp"

using namespace kgbuild;
using namespace kgbuild::exporting;
using test::make_coauthors;
using test::make_graph;
using test::with_values;

namespace {

Graph with_integers(NodeKind kind, std::string name, std::initializer_list<std::int64_t> values) {
  return with_values(make_coauthors(1), kind, std::move(name), ValueType::integer, values);
}

/// The smallest gap between two discs; negative where they overlap.
double smallest_gap(const std::vector<Position>& places, const std::vector<double>& sizes) {
  double least = 1e9;
  for (std::size_t a = 0; a < places.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const double distance = std::hypot(places[a].x - places[b].x, places[a].y - places[b].y);
      least = std::min(least, distance - (sizes[a] + sizes[b]) / 2);
    }
  }
  return least;
}

}  // namespace

TEST_CASE("appearance: kinds have the colours of the schema, papers make the size") {
  const Appearance look(make_graph());
  CHECK(look.color(0) == Rgb{0xe6, 0x9f, 0x00});
  CHECK(look.color(3) == kind_color(NodeKind::paper));
  CHECK(look.size(0) == 8);  // 4 papers
  CHECK(look.size(1) == 6);  // nothing counted
  CHECK(std::string_view(format_color(look.color(0)).data(), 7) == "#e69f00");
}

TEST_CASE("appearance: communities colour an undirected graph, the larger one first") {
  const Appearance look(with_integers(NodeKind::author, "community", {7, 7}));
  CHECK(look.color(0) == look.color(1));
  CHECK_FALSE(look.color(0) == kind_color(NodeKind::author));
  const Appearance two(with_integers(NodeKind::author, "louvain_community", {9, 2}));
  CHECK_FALSE(two.color(0) == two.color(1));
  CHECK(two.color(1) == look.color(0));  // ties by value
  const auto directed = with_values(make_graph(), NodeKind::author, "community", ValueType::integer, {std::int64_t{1}});
  CHECK(Appearance(directed).color(0) == kind_color(NodeKind::author));
}

TEST_CASE("appearance: sizes by a centrality where there is one, areas grow with it") {
  Graph graph = with_integers(NodeKind::author, "degree", {4, 1});
  CHECK(Appearance(graph).size(0) == 40);
  CHECK(Appearance(graph).size(1) == 22);
  graph = with_values(graph, NodeKind::author, "pagerank", ValueType::real, {0.0, 0.5});
  CHECK(Appearance(graph).size(0) == 4);
  graph = with_values(graph, NodeKind::author, "pagerank", ValueType::real, {std::nan(""), 0.5});
  CHECK(Appearance(graph).size(0) == 4);
  CHECK(Appearance(with_integers(NodeKind::author, "degree", {0, 0})).size(0) == 4);
}

TEST_CASE("layout: no two nodes overlap, regardless of their sizes, nor do clusters of like size") {
  for (const double step : {0.0, 0.05}) {
    std::vector<double> sizes;
    std::vector<std::uint32_t> clusters;
    for (std::uint32_t i = 0; i < 300; ++i) {
      sizes.push_back(20 - step * i);
      clusters.push_back(i / 30);
    }
    CHECK(smallest_gap(lay_out(clusters, sizes), sizes) > 0);
    CHECK(smallest_gap(lay_out(std::vector<std::uint32_t>(300), sizes), sizes) > 0);
  }
  CHECK(lay_out({}, {}).empty());
}

TEST_CASE("layout: the largest node of a cluster is at its centre") {
  const std::vector<std::uint32_t> clusters{0, 0, 0, 0};
  const std::vector<double> sizes{6, 6, 9, 6};
  const auto places = lay_out(clusters, sizes);
  CHECK(places[2].x == 0);
  CHECK(places[2].y == 0);
}

TEST_CASE("months: numbers next to the dates of nodes") {
  const Graph graph = add_months(make_graph());
  const Column* month = graph.find_column(NodeKind::paper, "first_featured_month");
  REQUIRE(month != nullptr);
  CHECK(month->integer(0) == 202401);
  CHECK(graph.columns(NodeKind::author).size() == make_graph().columns(NodeKind::author).size());
}

TEST_CASE("lifetimes: a paper its day, its edges with it; others their own, or always") {
  const Graph graph = make_graph();
  const Lifetimes times(graph);
  CHECK(times.any());
  CHECK_FALSE(times.of_node(0).has_value());
  CHECK(times.of_node(3)->first == *parse_day("2024-01-15"));
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    CHECK(times.of_edge(edge)->first == *parse_day("2024-01-15"));
    CHECK(times.of_edge(edge)->last == *parse_day("2024-01-15"));
  }
  const Graph ties = make_coauthors(1);
  CHECK_FALSE(Lifetimes(ties).any());
  auto first = std::make_shared<Column>(ValueType::date), last = std::make_shared<Column>(ValueType::date);
  for (const int day : {10, 20}) {
    first->push_day(day);
    last->push_day(day + 5);
  }
  const Graph seen =
      ties.with_column(NodeKind::author, "first_seen", first).with_column(NodeKind::author, "last_seen", last);
  CHECK(Lifetimes(seen).of_node(1)->first == 20);
  CHECK(Lifetimes(seen).of_node(1)->last == 25);
  CHECK_FALSE(Lifetimes(seen).of_edge(0).has_value());
}
