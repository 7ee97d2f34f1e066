#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "graph/analysis/components.hpp"
#include "graph/analysis/core.hpp"
#include "graph/analysis/cuts.hpp"
#include "graph/analysis/triangles.hpp"
#include "kgbuild/analysis.hpp"
#include "tests/unit/graph_families.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using test::SimpleGraph;
using Numbers = std::vector<std::uint32_t>;

namespace {

/// By the definitions, on matrices.
struct Plain {
  explicit Plain(const SimpleGraph& graph) : n(graph.nodes), joined(n * n, false), all(n) {
    for (const auto& [a, b] : graph.edges) joined[a * n + b] = joined[b * n + a] = true;
    std::iota(all.begin(), all.end(), 0u);
  }

  std::uint32_t degree(std::uint32_t node, const Numbers& within) const {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(within, [&](auto other) { return joined[node * n + other]; }));
  }

  /// The greatest k whose core holds the node: those with fewer neighbours taken away until all have k.
  Numbers cores() const {
    Numbers cores(n, 0);
    for (std::uint32_t k = 1; k < n; ++k) {
      Numbers left = all;
      while (std::erase_if(left, [&, now = left](auto node) { return degree(node, now) < k; }) > 0) {
      }
      for (const auto node : left) cores[node] = k;
    }
    return cores;
  }

  std::uint64_t triangles(std::uint32_t node) const {
    std::uint64_t count = 0;
    for (std::uint32_t a = 0; a < n; ++a) {
      for (std::uint32_t b = a + 1; b < n; ++b) {
        count += joined[node * n + a] && joined[node * n + b] && joined[a * n + b] ? 1 : 0;
      }
    }
    return count;
  }

  /// Those that `from` reaches without a node (n: none).
  std::set<std::uint32_t> reach(std::uint32_t from, std::uint32_t without) const {
    std::set<std::uint32_t> reached{from};
    Numbers queue{from};
    for (std::size_t i = 0; i < queue.size(); ++i) {
      for (std::uint32_t other = 0; other < n; ++other) {
        if (joined[queue[i] * n + other] && other != without && reached.insert(other).second) queue.push_back(other);
      }
    }
    return reached;
  }

  std::uint32_t count_components(std::uint32_t without) const {
    std::set<std::set<std::uint32_t>> components;
    for (std::uint32_t node = 0; node < n; ++node) {
      if (node != without) components.insert(reach(node, without));
    }
    return static_cast<std::uint32_t>(components.size());
  }

  std::uint32_t n;
  std::vector<bool> joined;
  Numbers all;
};

/// Numbers of components by size, then by the smallest node.
Numbers number_components(const Plain& plain) {
  std::vector<std::set<std::uint32_t>> components;
  for (std::uint32_t node = 0; node < plain.n; ++node) {
    const auto reached = plain.reach(node, plain.n);
    if (*reached.begin() == node) components.push_back(reached);
  }
  std::ranges::stable_sort(components, std::ranges::greater(), &std::set<std::uint32_t>::size);
  Numbers numbers(plain.n);
  for (std::uint32_t i = 0; i < components.size(); ++i) {
    for (const auto node : components[i]) numbers[node] = i;
  }
  return numbers;
}

bool cuts_agree(const SimpleGraph& graph, const Plain& plain, const Cuts& cuts) {
  const std::uint32_t all = plain.count_components(plain.n);
  for (std::uint32_t node = 0; node < plain.n; ++node) {
    const bool is_alone = plain.degree(node, plain.all) == 0;
    const std::uint32_t gained = is_alone ? 0 : plain.count_components(node) - all;
    if (cuts.gained[node] != gained) return false;
  }
  for (const auto& [a, b] : graph.edges) {
    Plain cut = plain;
    cut.joined[a * plain.n + b] = cut.joined[b * plain.n + a] = false;
    const auto side = cut.reach(a, plain.n);
    const bool is_bridge = side.count(b) == 0;
    const std::uint32_t below = cuts.hangs_on[b] == a ? b : a;
    if (is_bridge != (cuts.hangs_on[b] == a || cuts.hangs_on[a] == b)) return false;
    if (is_bridge && cuts.cut_off[below] != std::min(side.size(), cut.reach(b, plain.n).size())) return false;
  }
  return true;
}

bool agrees(const SimpleGraph& graph) {
  const Plain plain(graph);
  const Csr csr = test::make_csr(graph);
  const TwinQuotient twins = make_twin_quotient(csr);
  const auto triangles = count_triangles(twins);
  for (std::uint32_t node = 0; node < graph.nodes; ++node) {
    if (triangles[twins.class_of[node]] != plain.triangles(node)) return false;
  }
  return find_core_numbers(csr) == plain.cores() && find_components(csr) == number_components(plain) &&
         cuts_agree(graph, plain, find_cuts(csr));
}

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

TEST_CASE("cores, triangles, components and cuts of every graph of up to five nodes, by the definitions") {
  for (std::uint32_t nodes = 1; nodes <= 5; ++nodes) {
    std::uint32_t wrong = 0;
    test::for_all_graphs(nodes, [&](const SimpleGraph& graph) { wrong += agrees(graph) ? 0 : 1; });
    CHECK(wrong == 0);
  }
}

TEST_CASE("cores, triangles, components and cuts of random graphs") {
  std::uint32_t wrong = 0;
  test::for_random_graphs(150, 20, [&](const SimpleGraph& graph) { wrong += agrees(graph) ? 0 : 1; });
  CHECK(wrong == 0);
}

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

TEST_CASE("parallel edges of a directed view are no bridge, and count once for cores and triangles") {
  PaperRecord paper = test::make_record(1, "2024-01-01", {"Ann Lee"});
  paper.methods.push_back(test::make_item("GridNet", {}, "used"));
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

TEST_CASE("hubs and authorities: papers link to what they name, co-author edges to nobody") {
  PaperRecord one = test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray"});
  PaperRecord two = test::make_record(2, "2024-01-02", {"Cho Kim"});
  for (const char* name : {"GridNet", "TreeNet"}) one.methods.push_back(test::make_item(name, {}, "used"));
  two.methods.push_back(test::make_item("GridNet", {}, "used"));
  const Graph full = test::build({one, two});
  const Column hub = run_checked("hub", full), authority = run_checked("authority", full);
  const auto at = [&](std::string_view id) { return *full.find_node(id); };
  CHECK(authority.real(at("method:gridnet")) > authority.real(at("method:treenet")));
  CHECK(hub.real(at("paper:arxiv:2401.00001")) > hub.real(at("paper:arxiv:2401.00002")));
  CHECK(authority.real(at("author:ben-ray")) == 0);
  const Graph bare = test::make_graph(test::make_simple(3, {}));
  CHECK(run_checked("hub", bare).real(0) == 0);
}
