// Kernels against definitions: on every labelled graph of up to six nodes, and on random larger ones.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "graph/analysis/components.hpp"
#include "graph/analysis/core.hpp"
#include "graph/analysis/eigenvector.hpp"
#include "graph/analysis/kernels/brandes.hpp"
#include "graph/analysis/kernels/cuts.hpp"
#include "graph/analysis/kernels/distances.hpp"
#include "graph/analysis/kernels/rank_solver.hpp"
#include "graph/analysis/triangles.hpp"
#include "kgbuild/analysis.hpp"
#include "tests/unit/graph_definitions.hpp"

using namespace kgbuild;
using namespace kgbuild::graphs;
using test::Definitions;
using test::SimpleGraph;

namespace {

/// A small graph, what kernels take, and what is true of it.
struct Case {
  const SimpleGraph& graph;
  Csr csr = test::make_csr(graph);
  TwinQuotient twins = make_twin_quotient(csr);
  Definitions truth{graph};
};

bool is_near(double a, double b) { return std::abs(a - b) <= 1e-9 * (1 + std::abs(b)); }

bool are_distances_right(const Case& c) {
  const DistanceSums sums = sum_distances(c.twins, 1);
  for (std::uint32_t a = 0; a < c.graph.nodes; ++a) {
    double reciprocals = 0;
    std::uint64_t total = 0;
    std::uint32_t reached = 0;
    for (std::uint32_t b = 0; b < c.graph.nodes; ++b) {
      const std::uint32_t distance = c.truth.distance(a, b);
      if (distance == 0 || distance >= Definitions::far) continue;
      reciprocals += 1.0 / distance;
      total += distance;
      ++reached;
    }
    const std::uint32_t own = c.twins.class_of[a];
    if (!is_near(sums.reciprocals[own], reciprocals) || sums.totals[own] != total || sums.reached[own] != reached) {
      return false;
    }
  }
  return true;
}

bool is_betweenness_right(const Case& c) {
  const std::vector<double> sums = sum_dependencies(c.twins, c.twins.members, 1);
  for (std::uint32_t node = 0; node < c.graph.nodes; ++node) {
    if (!is_near(sums[c.twins.class_of[node]] / 2, c.truth.betweenness(node))) return false;
  }
  return true;
}

bool are_triangles_right(const Case& c) {
  const std::vector<std::uint64_t> counts = count_triangles(c.twins);
  for (std::uint32_t node = 0; node < c.graph.nodes; ++node) {
    if (counts[c.twins.class_of[node]] != c.truth.triangles(node)) return false;
  }
  return true;
}

bool are_cuts_right(const Case& c) {
  const Cuts cuts = find_cuts(c.csr);
  for (std::uint32_t node = 0; node < c.graph.nodes; ++node) {
    if (cuts.gained[node] != c.truth.gained_without(node)) return false;
  }
  for (const auto& [a, b] : c.graph.edges) {
    const std::uint32_t cut_off = c.truth.cut_off(a, b), below = cuts.hangs_on[b] == a ? b : a;
    const bool is_bridge = cuts.hangs_on[b] == a || cuts.hangs_on[a] == b;
    if (is_bridge != (cut_off > 0) || (is_bridge && cuts.cut_off[below] != cut_off)) return false;
  }
  return true;
}

bool are_equal(const std::vector<double>& left, const std::vector<double>& right) {
  return std::ranges::equal(left, right, is_near);
}

/// Jumps to all, and to the first node alone.
bool are_ranks_right(const Case& c) {
  if (c.graph.nodes == 0) return find_ranks(c.csr).empty();
  std::vector<double> jumps(c.graph.nodes, 1.0 / c.graph.nodes);
  if (!are_equal(find_ranks(c.csr), c.truth.ranks(jumps))) return false;
  std::ranges::fill(jumps, 0.0);
  jumps[0] = 1;
  return are_equal(find_ranks(c.csr, jumps), c.truth.ranks(jumps));
}

/// A multiple of itself when each node takes the sum of its neighbours; inside the largest component above 0 and at
/// most 1, elsewhere 0. That is the leading eigenvector (Perron & Frobenius).
bool is_eigenvector_right(const Case& c) {
  const std::vector<double> values = find_eigenvector(c.csr);
  const std::vector<std::uint32_t> components = c.truth.components();
  std::vector<double> taken(c.graph.nodes, 0.0);
  for (const auto& [a, b] : c.graph.edges) {
    taken[a] += values[b];
    taken[b] += values[a];
  }
  const auto top = std::ranges::max_element(values);
  for (std::uint32_t node = 0; node < c.graph.nodes; ++node) {
    const bool is_inside = components[node] == 0 && c.truth.degree(node) > 0;
    if (is_inside ? values[node] <= 0 || *top != 1 : values[node] != 0) return false;
    const double factor = taken[static_cast<std::size_t>(top - values.begin())];
    if (std::abs(taken[node] - factor * values[node]) > 1e-8) return false;
  }
  return true;
}

/// The first value that is wrong; empty if all are right.
std::string find_wrong(const SimpleGraph& graph) {
  const Case c{graph};
  if (find_components(c.csr) != c.truth.components()) return "components";
  if (find_core_numbers(c.csr) != c.truth.cores()) return "cores";
  if (!are_triangles_right(c)) return "triangles";
  if (!are_cuts_right(c)) return "cuts";
  if (!are_distances_right(c)) return "distances";
  if (!is_betweenness_right(c)) return "betweenness";
  if (!are_ranks_right(c)) return "ranks";
  return is_eigenvector_right(c) ? "" : "eigenvector";
}

/// One CHECK of each wrong graph: there are tens of thousands of right ones.
void check_kernels(const SimpleGraph& graph) {
  const std::string wrong = find_wrong(graph);
  if (wrong.empty()) return;
  CAPTURE(graph.nodes);
  for (const auto& [a, b] : graph.edges) MESSAGE(a, " - ", b);
  CHECK(wrong == "");
}

/// Columns that are more than a kernel's numbers.
void check_columns(const SimpleGraph& simple) {
  const Definitions truth(simple);
  const AnalysisGraph graph(test::make_graph(simple));
  const Column clustering = find_pass("clustering")->run(graph, {});
  const Column harmonic = find_pass("harmonic")->run(graph, {});
  const Column closeness = find_pass("closeness")->run(graph, {});
  const Column bridge = find_pass("bridge")->run(graph, {});
  bool right = true;
  for (std::uint32_t node = 0; node < simple.nodes; ++node) {
    double reciprocals = 0, total = 0, reached = 0;
    for (std::uint32_t other = 0; other < simple.nodes; ++other) {
      const std::uint32_t distance = truth.distance(node, other);
      if (other == node || distance >= Definitions::far) continue;
      reciprocals += 1.0 / distance;
      total += distance;
      ++reached;
    }
    const double others = simple.nodes - 1.0, degree = truth.degree(node);
    const double pairs = degree * (degree - 1) / 2;
    right = right && is_near(harmonic.real(node), others > 0 ? reciprocals / others : 0) &&
            is_near(closeness.real(node), reached > 0 ? reached / others * reached / total : 0) &&
            is_near(clustering.real(node), pairs > 0 ? static_cast<double>(truth.triangles(node)) / pairs : 0);
  }
  for (std::size_t edge = 0; edge < simple.edges.size(); ++edge) {
    const auto& [a, b] = simple.edges[edge];
    right = right && bridge.integer(edge) == truth.cut_off(a, b);
  }
  CHECK(right);
}

}  // namespace

TEST_CASE("kernels agree with definitions on every labelled graph of up to six nodes") {
  for (std::uint32_t nodes = 0; nodes <= 6; ++nodes) test::for_all_graphs(nodes, check_kernels);
}

TEST_CASE("kernels agree with definitions on random graphs") { test::for_random_graphs(400, 40, check_kernels); }

TEST_CASE("columns agree with definitions on every labelled graph of up to five nodes, and on random ones") {
  for (std::uint32_t nodes = 1; nodes <= 5; ++nodes) test::for_all_graphs(nodes, check_columns);
  test::for_random_graphs(100, 30, check_columns);
}
