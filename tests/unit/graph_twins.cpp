#include "graph/analysis/kernels/twin_quotient.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "tests/unit/graph_families.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using namespace kgbuild::graphs;
using test::SimpleGraph;

namespace {

std::vector<std::uint32_t> closed_row(const Csr& csr, std::uint32_t node) {
  std::vector<std::uint32_t> row(csr.row(node).begin(), csr.row(node).end());
  row.insert(std::lower_bound(row.begin(), row.end(), node), node);
  return row;
}

bool are_adjacent(const Csr& csr, std::uint32_t a, std::uint32_t b) {
  return std::ranges::binary_search(csr.row(a), b);
}

bool is_clique(const Csr& csr, const std::vector<std::uint32_t>& nodes) {
  return std::ranges::all_of(nodes, [&](std::uint32_t a) {
    return std::ranges::all_of(nodes, [&](std::uint32_t b) { return a == b || are_adjacent(csr, a, b); });
  });
}

// Compared within few CHECKs: there are thousands of graphs.
bool has_twin_classes(const Csr& csr, const TwinQuotient& twins) {
  std::vector<std::vector<std::uint32_t>> rows;
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) rows.push_back(closed_row(csr, node));
  for (std::uint32_t a = 0; a < csr.nodes(); ++a) {
    for (std::uint32_t b = 0; b < csr.nodes(); ++b) {
      const std::uint32_t x = twins.class_of[a], y = twins.class_of[b];
      if ((x == y) != (rows[a] == rows[b])) return false;
      if (x != y && are_adjacent(csr, a, b) != are_adjacent(twins.csr, x, y)) return false;
    }
  }
  return true;
}

bool has_sound_rows(const TwinQuotient& twins) {
  for (std::uint32_t c = 0; c < twins.classes(); ++c) {
    const auto row = twins.csr.row(c);
    if (!std::ranges::is_sorted(row) || std::ranges::adjacent_find(row) != row.end()) return false;
    const auto inner = std::ranges::count_if(row, [&](std::uint32_t other) { return other < twins.inner; });
    if (twins.inner_ends[c] != twins.csr.offsets[c] + inner) return false;
  }
  return twins.inner_ends.size() == twins.classes();
}

bool has_simplicial_classes_last(const Csr& csr, const TwinQuotient& twins) {
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    if (is_clique(csr, closed_row(csr, node)) != (twins.class_of[node] >= twins.inner)) return false;
  }
  return true;
}

bool covers_all(const TwinQuotient& twins, std::uint32_t nodes) {
  std::uint32_t inner = 0, simplicial = twins.inner, sum = 0;
  for (const TwinQuotient::Component& each : twins.components) {
    if (each.inner.first != inner || each.simplicial.first != simplicial || each.classes() == 0) return false;
    inner = each.inner.last;
    simplicial = each.simplicial.last;
    sum += each.nodes;
  }
  return inner == twins.inner && simplicial == twins.classes() && sum == nodes &&
         std::accumulate(twins.members.begin(), twins.members.end(), 0u) == nodes;
}

void check_twins(const SimpleGraph& graph) {
  const Csr csr = test::make_csr(graph);
  const TwinQuotient twins = make_twin_quotient(csr);
  const bool sound = has_twin_classes(csr, twins) && has_sound_rows(twins) && has_simplicial_classes_last(csr, twins) &&
                     covers_all(twins, graph.nodes);
  if (!sound) {
    CAPTURE(graph.nodes);
    for (const auto& [a, b] : graph.edges) MESSAGE(a, " - ", b);
    CHECK(sound);
  }
}

}  // namespace

TEST_CASE("twin classes of two papers that share one author") {
  //   0, 1, 2 wrote one paper, 2, 3, 4 another: {0, 1} and {3, 4} are twins, and 2 is between.
  const TwinQuotient twins = make_twin_quotient(test::make_csr({5, {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {2, 4}, {3, 4}}}));
  CHECK(twins.classes() == 3);
  CHECK(twins.inner == 1);
  CHECK(twins.class_of[2] == 0);
  CHECK(twins.class_of[0] == twins.class_of[1]);
  CHECK(twins.class_of[3] == twins.class_of[4]);
  CHECK(twins.members == std::vector<std::uint32_t>{1, 2, 2});
  CHECK(twins.components.size() == 1);
  CHECK(twins.components[0].nodes == 5);
}

TEST_CASE("any number of threads makes the same quotient") {
  const Csr csr = test::make_csr(test::make_clique_union(4000, 1500, 6, 2));
  const TwinQuotient one = make_twin_quotient(csr);
  for (const unsigned threads : {2u, 3u, 8u}) {
    const TwinQuotient many = make_twin_quotient(csr, threads);
    CHECK(many.class_of == one.class_of);
    CHECK(many.csr.targets == one.csr.targets);
    CHECK(many.inner == one.inner);
  }
}

TEST_CASE("a clique is one class, and a graph without nodes has none") {
  CHECK(make_twin_quotient(test::make_csr(test::make_complete(9))).members == std::vector<std::uint32_t>{9});
  CHECK(make_twin_quotient(test::make_csr(SimpleGraph{3, {}})).components.size() == 3);
  CHECK(make_twin_quotient(Csr()).classes() == 0);
}

TEST_CASE("twin classes of all graphs of up to 6 nodes, and of random ones") {
  for (std::uint32_t nodes = 0; nodes <= 6; ++nodes) test::for_all_graphs(nodes, check_twins);
  test::for_random_graphs(300, 30, check_twins);
}

TEST_CASE("the simple graph under a directed one with parallel edges") {
  const Graph full = test::build({test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray"}),
                                  test::make_record(2, "2024-01-02", {"Ann Lee", "Ben Ray"})});
  const Csr simple = make_undirected_csr(full);
  REQUIRE(simple.nodes() == full.node_count());
  for (NodeId node = 0; node < simple.nodes(); ++node) {
    const auto row = simple.row(node);
    CHECK(std::ranges::is_sorted(row));
    CHECK(std::ranges::adjacent_find(row) == row.end());
    for (const std::uint32_t other : row) CHECK(are_adjacent(simple, other, node));
    for (const Arc& arc : full.out_arcs(node)) CHECK(are_adjacent(simple, node, arc.target));
  }
}
