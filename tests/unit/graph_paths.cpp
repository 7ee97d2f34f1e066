#include <doctest/doctest.h>

#include <cmath>
#include <cstring>

#include "graph/analysis/kernels/brandes.hpp"
#include "graph/analysis/kernels/distances.hpp"
#include "graph/analysis/kernels/path_search.hpp"
#include "kgbuild/analysis.hpp"
#include "kgbuild/error.hpp"
#include "tests/unit/graph_families.hpp"

using namespace kgbuild;
using namespace kgbuild::graphs;
using test::SimpleGraph;

namespace {

bool are_same_bytes(const Column& a, const Column& b) {
  const auto &left = std::get<std::vector<double>>(a.values), &right = std::get<std::vector<double>>(b.values);
  return left.size() == right.size() && std::memcmp(left.data(), right.data(), left.size() * sizeof(double)) == 0;
}

Column run(std::string_view name, const Graph& graph, const PassOptions& options = {}) {
  const Pass& pass = *find_pass(name);
  Column column = pass.run(graph, options);
  CHECK(pass.check(graph, options, column) == "");
  return column;
}

}  // namespace

TEST_CASE("more classes than one batch of searches, and long distances") {
  const std::uint32_t n = 1'300;
  const TwinQuotient twins = make_twin_quotient(test::make_csr(test::make_path(n)));
  const DistanceSums sums = sum_distances(twins, 1);
  const std::vector<double> dependencies = sum_dependencies(twins, twins.members, 1);
  for (std::uint32_t v = 0; v < n; ++v) {
    const std::uint64_t left = v, right = n - 1 - v;
    const std::uint32_t c = twins.class_of[v];
    CHECK(sums.totals[c] == left * (left + 1) / 2 + right * (right + 1) / 2);
    CHECK(dependencies[c] / 2 == static_cast<double>(left * right));
  }
}

TEST_CASE("closeness of a path with an isolated node, by hand") {
  //   a --- b --- c --- d      e
  const Graph graph = test::make_graph({5, {{0, 1}, {1, 2}, {2, 3}}});
  const Column betweenness = run("betweenness", graph);
  CHECK(betweenness.real(0) == 0);
  CHECK(betweenness.real(1) == 2);
  CHECK(betweenness.real(4) == 0);
  const Column harmonic = run("harmonic", graph);
  CHECK(harmonic.real(0) == doctest::Approx((1 + 1 / 2.0 + 1 / 3.0) / 4));
  CHECK(harmonic.real(4) == 0);
  const Column closeness = run("closeness", graph);
  CHECK(closeness.real(0) == doctest::Approx(3 / 4.0 * (3 / 6.0)));
  CHECK(closeness.real(1) == doctest::Approx(3 / 4.0 * (3 / 4.0)));
  CHECK(closeness.real(4) == 0);
}

TEST_CASE("betweenness of a star and of a square with a bridge") {
  const Column star = run("betweenness", test::make_graph(test::make_star(6)));
  CHECK(star.real(0) == 15);  // all pairs of leaves
  CHECK(star.real(1) == 0);
  //   0 --- 1
  //   |     |
  //   3 --- 2 --- 4
  const Column square = run("betweenness", test::make_graph({5, {{0, 1}, {1, 2}, {2, 3}, {0, 3}, {2, 4}}}));
  CHECK(square.real(0) == 0.5);              // half of 1-3
  CHECK(square.real(1) == 0.5 + 0.5);        // half of 0-2, half of 0-4
  CHECK(square.real(2) == 0.5 + 1 + 1 + 1);  // half of 1-3, and all that begin at 4
}

TEST_CASE("any number of threads gives the same bytes") {
  const Graph graph = test::make_graph(
      test::make_disjoint(test::make_clique_union(900, 500, 6, 3), test::make_clique_union(200, 60, 5, 4)));
  for (const std::string_view name : {"betweenness", "harmonic", "closeness"}) {
    CAPTURE(name);
    const Column one = find_pass(name)->run(graph, {.threads = 1});
    for (const unsigned threads : {2u, 3u, 8u}) {
      CHECK(are_same_bytes(one, find_pass(name)->run(graph, {.threads = threads})));
    }
  }
}

TEST_CASE("betweenness from some of the nodes") {
  const Graph graph = test::make_graph(test::make_clique_union(400, 200, 5, 5));
  const Column exact = run("betweenness", graph);
  const Column sampled = run("betweenness", graph, {.betweenness_samples = 200});
  CHECK_FALSE(are_same_bytes(exact, sampled));
  CHECK(are_same_bytes(sampled, run("betweenness", graph, {.threads = 3, .betweenness_samples = 200})));
  CHECK_FALSE(are_same_bytes(sampled, run("betweenness", graph, {.seed = 2, .betweenness_samples = 200})));
  CHECK(are_same_bytes(exact, run("betweenness", graph, {.betweenness_samples = 400})));
  // The bound of the header with delta 1 %.
  const double n = 400, epsilon = std::sqrt(std::log(2 * n / 0.01) / (2 * 200));
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    CHECK(std::abs(exact.real(node) - sampled.real(node)) < epsilon * n * (n - 2) / 2);
  }
}

TEST_CASE("progress comes from one thread at a time and ends with all") {
  const Graph graph = test::make_graph(test::make_clique_union(900, 500, 6, 3));
  for (const std::string_view name : {"betweenness", "harmonic"}) {
    double last = 0;
    int calls = 0;
    PassOptions options;
    options.threads = 3;
    options.progress = [&](std::string_view pass, double done) {
      CHECK(pass == name);
      CHECK(done > last);
      last = done;
      ++calls;
    };
    find_pass(name)->run(graph, options);
    CHECK(last == 1);
    CHECK(calls > 1);
  }
}

TEST_CASE("the time of a search is estimated once, before it begins") {
  const AnalysisGraph graph(test::make_graph(test::make_clique_union(900, 500, 6, 3)));
  std::vector<std::string> log;
  PassOptions options;
  options.betweenness_samples = 50;
  options.estimate = [&](const PassEstimate& estimate) {
    CHECK(estimate.seconds > 0);
    log.push_back(std::string(estimate.pass) + " " + std::to_string(estimate.sources));
  };
  options.progress = [&](std::string_view, double) {
    if (log.back() != "begun") log.emplace_back("begun");
  };
  for (const std::string_view name : {"harmonic", "closeness", "betweenness"}) find_pass(name)->run(graph, options);
  CHECK(log == std::vector<std::string>{"harmonic 900", "begun", "betweenness 50", "begun"});
}

TEST_CASE("estimates follow the size of the quotient, the sources and the threads") {
  const auto make = [](std::uint32_t nodes) {
    return make_twin_quotient(test::make_csr(test::make_clique_union(nodes, nodes / 2, 5, 3)));
  };
  const auto estimate = [](const TwinQuotient& twins, unsigned threads = 1) {
    return estimate_dependencies(twins, twins.members, threads);
  };
  const TwinQuotient small = make(2'000), large = make(8'000),
                     pair = make_twin_quotient(test::make_csr(test::make_disjoint(
                         test::make_clique_union(2'000, 1'000, 5, 3), test::make_clique_union(2'000, 1'000, 5, 3))));
  CHECK(estimate(large) > 12 * estimate(small));
  CHECK(estimate(pair) == doctest::Approx(2 * estimate(small)));
  CHECK(estimate(small, 2) == doctest::Approx(estimate(small) / 2));
  CHECK(estimate_distances(large, 1) > 6 * estimate_distances(small, 1));
  CHECK(estimate_distances(large, 2) == doctest::Approx(estimate_distances(large, 1) / 2));
  std::vector<std::uint32_t> few(large.classes());
  for (std::uint32_t c = 0; c < few.size(); c += 10) few[c] = 1;
  CHECK(estimate_dependencies(large, few, 1) == doctest::Approx(estimate(large) / 10).epsilon(0.05));
  CHECK(estimate(make_twin_quotient(test::make_csr(test::make_complete(9)))) == 0);
  // 8,000 authors take a tenth of a second: within a factor of 10 on any machine.
  CHECK(estimate(large) > 0.01);
  CHECK(estimate(large) < 1);
}

TEST_CASE("more paths than a double can count are an error") {
  // Layers of 8 nodes, each joined to all of the next: 8^399 paths or more from any node to an end.
  constexpr std::uint32_t width = 8, layers = 800;
  SimpleGraph graph{width * layers, {}};
  for (std::uint32_t a = 0; a + width < graph.nodes; ++a) {
    const std::uint32_t next = (a / width + 1) * width;
    for (std::uint32_t b = next; b < next + width; ++b) graph.edges.emplace_back(a, b);
  }
  CHECK_THROWS_AS(find_pass("betweenness")->run(test::make_graph(graph), {.betweenness_samples = 1}), Error);
}
