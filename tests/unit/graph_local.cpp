#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "graph/analysis/components.hpp"
#include "graph/analysis/core.hpp"
#include "graph/analysis/kernels/cuts.hpp"
#include "graph/analysis/kernels/lanczos.hpp"
#include "kgbuild/analysis.hpp"
#include "tests/unit/graph_families.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using namespace kgbuild::graphs;
using test::SimpleGraph;
using Numbers = std::vector<std::uint32_t>;

namespace {

Column run_checked(std::string_view name, const Graph& graph) {
  const Pass& pass = *find_pass(name);
  Column column = pass.run(graph, {});
  CHECK(pass.check(graph, {}, column) == "");
  return column;
}

/// Values of the leading eigenvector by power iteration on A + 1, the greatest 1.
std::vector<double> iterate(const SimpleGraph& graph, const std::vector<double>& weights) {
  std::vector<double> x(graph.nodes, 1.0);
  for (int round = 0; round < 3000; ++round) {
    std::vector<double> next = x;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
      next[graph.edges[i].first] += weights[i] * x[graph.edges[i].second];
      next[graph.edges[i].second] += weights[i] * x[graph.edges[i].first];
    }
    const double greatest = *std::ranges::max_element(next);
    for (double& value : next) value /= greatest;
    x = std::move(next);
  }
  return x;
}

}  // namespace

TEST_CASE("a path of a million nodes: no recursion") {
  Csr path;
  constexpr std::uint32_t nodes = 1'000'000;
  path.targets.reserve(2 * nodes);
  for (std::uint32_t node = 0; node < nodes; ++node) {
    if (node > 0) path.targets.push_back(node - 1);
    if (node + 1 < nodes) path.targets.push_back(node + 1);
    path.offsets.push_back(path.arcs());
  }
  const Cuts cuts = find_cuts(path);
  CHECK(cuts.gained[0] == 0);
  CHECK(cuts.gained[nodes / 2] == 1);
  CHECK(cuts.cut_off[nodes - 1] == 1);
  CHECK(*std::ranges::max_element(cuts.cut_off) == nodes / 2);
  CHECK(find_core_numbers(path) == Numbers(nodes, 1));
  CHECK(find_components(path) == Numbers(nodes, 0));
}

TEST_CASE("local passes of a small graph, by hand") {
  //   a --- b     d --- e     g
  //    \   /     /     /
  //      c -----------'
  const SimpleGraph simple = test::make_simple(7, {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {2, 4}, {4, 5}});
  const Graph graph = test::make_graph(simple);
  CHECK(run_checked("core", graph).integer(2) == 2);
  CHECK(run_checked("core", graph).integer(5) == 1);
  CHECK(run_checked("triangles", graph).integer(2) == 2);
  CHECK(run_checked("clustering", graph).real(2) == doctest::Approx(2.0 / 6));
  CHECK(run_checked("clustering", graph).real(5) == 0);
  CHECK(run_checked("articulation", graph).integer(2) == 1);
  CHECK(run_checked("articulation", graph).integer(6) == 0);
  CHECK(run_checked("component", graph).integer(6) == 1);
  const Column bridge = run_checked("bridge", graph);
  CHECK(bridge.integer(simple.edges.size() - 1) == 1);
  CHECK(bridge.integer(0) == 0);
}

TEST_CASE("parallel edges of a directed view are not bridges, and count once for cores and triangles") {
  PaperRecord paper = test::make_record(1, "2024-01-01", {"Ann Lee"});
  paper.methods.push_back(test::make_item("GridNet", {}, NameRole::used));
  for (const char* value : {"52.5", "61.0"}) {
    ResultItem result;
    result.value = value;
    result.unit = "%";
    result.method = result.baseline = "GridNet";
    paper.results.push_back(result);
  }
  const Graph full = test::build({paper});
  const Column bridge = run_checked("bridge", full);
  std::uint32_t parallel = 0;
  for (EdgeId edge = 0; edge < full.edge_count(); ++edge) {
    if (full.edge_kind(edge) == EdgeKind::authored) CHECK(bridge.integer(edge) == 1);
    if (full.edge_kind(edge) == EdgeKind::of_method) CHECK(bridge.integer(edge) == 0);
    parallel += full.edge_kind(edge) == EdgeKind::against ? 1 : 0;
  }
  INFO(parallel);
  for (const std::string_view name : {"core", "triangles", "clustering", "component", "articulation", "eigenvector",
                                      "hub", "authority", "pagerank"}) {
    run_checked(name, full);
  }
}

TEST_CASE("eigenvector centrality by power iteration, weighted; 0 outside of the largest component") {
  test::for_random_graphs(60, 14, [&](const SimpleGraph& simple) {
    std::vector<double> weights;
    for (std::size_t i = 0; i < simple.edges.size(); ++i) weights.push_back(0.25 * static_cast<double>(1 + i % 5));
    const Graph graph = test::make_graph(simple, [&](std::size_t edge) { return weights[edge]; });
    const Column column = run_checked("eigenvector", graph);
    const Numbers components = find_components(test::make_csr(simple));
    SimpleGraph largest{simple.nodes, {}};
    std::vector<double> inside;
    for (std::size_t i = 0; i < simple.edges.size(); ++i) {
      if (components[simple.edges[i].first] != 0) continue;
      largest.edges.push_back(simple.edges[i]);
      inside.push_back(weights[i]);
    }
    const std::vector<double> expected = iterate(largest, inside);
    for (std::uint32_t node = 0; node < simple.nodes; ++node) {
      if (components[node] != 0 || largest.edges.empty()) {
        CHECK(column.real(node) == 0);
      } else {
        CHECK(column.real(node) == doctest::Approx(expected[node]).epsilon(1e-6));
      }
    }
  });
}

TEST_CASE("eigenvector centrality of a long path is half a wave") {
  constexpr std::uint32_t nodes = 700;
  const Column column = run_checked("eigenvector", test::make_graph(test::make_path(nodes)));
  const double step = std::acos(-1.0) / (nodes + 1);
  for (std::uint32_t node = 0; node < nodes; ++node) {
    CHECK(column.real(node) == doctest::Approx(std::sin((node + 1) * step)).epsilon(1e-4));
  }
}

TEST_CASE("eigenvalues of a small matrix") {
  SmallMatrix matrix;  // of a path of three nodes: the root of 2, 0, and its negative
  matrix.size = 3;
  matrix.at[0][1] = matrix.at[1][0] = matrix.at[1][2] = matrix.at[2][1] = 1;
  const EigenPairs pairs = find_eigen_pairs(matrix);
  REQUIRE(pairs.values.size() == 3);
  CHECK(pairs.values[0] == doctest::Approx(std::sqrt(2.0)));
  CHECK(std::abs(pairs.values[1]) < 1e-14);
  CHECK(pairs.values[2] == doctest::Approx(-std::sqrt(2.0)));
  CHECK(pairs.vectors[0][1] / pairs.vectors[0][0] == doctest::Approx(std::sqrt(2.0)));
  CHECK(std::abs(pairs.vectors[1][1]) < 1e-14);
}

TEST_CASE("hubs and authorities: papers link to what they name, co-author edges are ignored") {
  PaperRecord one = test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray"});
  PaperRecord two = test::make_record(2, "2024-01-02", {"Cho Kim"});
  for (const char* name : {"GridNet", "TreeNet"}) one.methods.push_back(test::make_item(name, {}, NameRole::used));
  two.methods.push_back(test::make_item("GridNet", {}, NameRole::used));
  const Graph full = test::build({one, two});
  const Column hub = run_checked("hub", full), authority = run_checked("authority", full);
  const auto at = [&](std::string_view id) { return *full.find_node(id); };
  CHECK(authority.real(at("method:gridnet")) > authority.real(at("method:treenet")));
  CHECK(hub.real(at("paper:arxiv:2401.00001")) > hub.real(at("paper:arxiv:2401.00002")));
  CHECK(authority.real(at("author:ben-ray")) == 0);
  const Graph bare = test::make_graph(test::make_simple(3, {}));
  CHECK(run_checked("hub", bare).real(0) == 0);
}
