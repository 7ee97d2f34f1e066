#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <numeric>

#include "graph/analysis/communities/community_checks.hpp"
#include "graph/analysis/communities/label_propagation.hpp"
#include "graph/analysis/communities/modularity.hpp"
#include "graph/analysis/communities/refinement.hpp"
#include "graph/analysis/kernels/twins.hpp"
#include "graph/analysis/passes.hpp"
#include "tests/unit/graph_families.hpp"
#include "tests/unit/graph_fixture.hpp"

using namespace kgbuild;
using namespace kgbuild::graphs;
using Quality = PassOptions::Quality;

namespace {

/// Calls `visit` with every partition of `nodes` nodes: 203 of 6.
void for_all_partitions(std::uint32_t nodes, const std::function<void(const Partition&)>& visit) {
  Partition communities;
  const std::function<void(std::uint32_t)> extend = [&](std::uint32_t count) {
    if (communities.size() == nodes) return visit(communities);
    for (std::uint32_t community = 0; community <= count; ++community) {
      communities.push_back(community);
      extend(std::max(count, community + 1));
      communities.pop_back();
    }
  };
  extend(0);
}

/// Sum over pairs of nodes of one community, as Newman and Girvan write it.
double sum_over_pairs(const Csr& csr, const Partition& communities) {
  const auto strength = [&](std::uint32_t node) {
    double sum = 0;
    for (std::uint32_t arc = csr.offsets[node]; arc < csr.offsets[node + 1]; ++arc) sum += csr.weight(arc);
    return sum;
  };
  double total = 0, sum = 0;
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) total += strength(node);
  for (std::uint32_t a = 0; a < csr.nodes(); ++a) {
    for (std::uint32_t b = 0; b < csr.nodes(); ++b) {
      if (communities[a] != communities[b]) continue;
      sum += csr.weight_between(a, b) - strength(a) * strength(b) / total;
    }
  }
  return total > 0 ? sum / total : 0;
}

/// Weights 1 to 4, the same on both arcs of an edge.
Csr add_weights(Csr csr) {
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    for (const std::uint32_t other : csr.row(node)) csr.weights.push_back(1 + (node + other) * (node ^ other) % 4);
  }
  return csr;
}

/// `count` cliques of `size` nodes; each is tied to the next by one edge.
test::SimpleGraph make_ring_of_cliques(std::uint32_t count, std::uint32_t size) {
  test::EdgeList edges;
  for (std::uint32_t clique = 0; clique < count; ++clique) {
    for (std::uint32_t a = 0; a < size; ++a) {
      for (std::uint32_t b = a + 1; b < size; ++b) edges.emplace_back(clique * size + a, clique * size + b);
    }
    edges.emplace_back(clique * size, (clique * size + size + 1) % (count * size));
  }
  return test::make_simple(count * size, std::move(edges));
}

PassOptions make_options(Quality quality, double resolution, std::uint64_t seed = 1) {
  PassOptions options;
  options.quality = quality;
  options.resolution = resolution;
  options.seed = seed;
  return options;
}

std::string check_all(const Csr& csr, const PassOptions& options, const Communities& found) {
  std::string problem = check_numbers(make_integers(found.of_node));
  if (problem.empty()) problem = check_quality(csr, options, found, found.of_node);
  return problem;
}

}  // namespace

TEST_CASE("modularity is what its definition says") {
  test::for_random_graphs(60, 12, [](const test::SimpleGraph& graph) {
    const Csr csr = add_weights(test::make_csr(graph));
    Partition communities(csr.nodes());
    for (std::uint32_t node = 0; node < csr.nodes(); ++node) communities[node] = node * 7 % 3;
    CHECK(measure_modularity(csr, communities, 1) == doctest::Approx(sum_over_pairs(csr, communities)));
  });
}

TEST_CASE("Leiden finds the best partition of nearly all small graphs, and is never far from it") {
  std::size_t graphs = 0, best_found = 0, index = 0;
  const auto visit = [&](const test::SimpleGraph& graph) {
    if (index++ % (graph.nodes == 6 ? 97 : 5) != 0) return;
    const Csr csr = test::make_csr(graph);
    double best = -1;
    for_all_partitions(csr.nodes(), [&](const Partition& communities) {
      best = std::max(best, measure_modularity(csr, communities, 1));
    });
    const double found = measure_modularity(csr, find_leiden(csr, {}).of_node, 1);
    CHECK(found <= best + 1e-12);
    CHECK(found >= best - 0.17);  // the triangular prism, where it stays with one community
    ++graphs;
    best_found += found >= best - 1e-12 ? 1 : 0;
  };
  for (std::uint32_t nodes = 1; nodes <= 6; ++nodes) test::for_all_graphs(nodes, visit);
  CHECK(graphs > 500);
  CHECK(static_cast<double>(best_found) >= 0.97 * static_cast<double>(graphs));
}

TEST_CASE("communities of random graphs: sound numbers, connected, of the quality that was summed up") {
  test::for_random_graphs(200, 40, [](const test::SimpleGraph& graph) {
    const Csr csr = add_weights(test::make_csr(graph));
    for (const double resolution : {0.3, 1.0, 4.0}) {
      for (const Quality quality : {Quality::modularity, Quality::cpm}) {
        const PassOptions options = make_options(quality, resolution, graph.edges.size());
        const Communities leiden = find_leiden(csr, options);
        CHECK(check_all(csr, options, leiden) == "");
        CHECK(check_connected(csr, leiden.of_node) == "");
        CHECK(leiden.of_node == find_leiden(csr, options).of_node);
        CHECK(check_all(csr, options, find_louvain(csr, options)) == "");
      }
    }
  });
}

TEST_CASE("a better optimiser than Louvain") {
  double leiden = 0, louvain = 0;
  for (std::uint32_t seed = 1; seed <= 10; ++seed) {
    const Csr csr = test::make_csr(test::make_clique_union(150, 70, 6, seed));
    leiden += measure_modularity(csr, find_leiden(csr, {}).of_node, 1);
    louvain += measure_modularity(csr, find_louvain(csr, {}).of_node, 1);
  }
  CHECK(leiden > louvain);
}

TEST_CASE("modularity merges small cliques of a large ring, the constant Potts model does not") {
  // Fortunato & Barthelemy 2007: more than 5 * 4 + 2 cliques of 5 are below the resolution limit.
  const Csr csr = test::make_csr(make_ring_of_cliques(30, 5));
  const Communities merged = find_leiden(csr, {});
  CHECK(merged.count < 20);
  const Communities cliques = find_leiden(csr, make_options(Quality::cpm, 0.5));
  CHECK(cliques.count == 30);
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) CHECK(cliques.of_node[node] == node / 5);
}

TEST_CASE("more communities at a higher resolution") {
  const Csr csr = test::make_csr(make_ring_of_cliques(24, 4));
  std::uint32_t before = 0;
  for (const double resolution : {0.1, 0.5, 1.0, 4.0, 20.0, 1000.0}) {
    const std::uint32_t count = find_leiden(csr, make_options(Quality::modularity, resolution)).count;
    CHECK(count >= before);
    before = count;
  }
  CHECK(before == csr.nodes());
}

TEST_CASE("twins are one node while that loses nothing") {
  //   0 - 1        0, 1 and 2 are twins except for weights: 3 is tied to 2 more strongly
  //   | X |\        4 is alone
  //   2 ==3
  Csr csr = test::make_csr(test::make_disjoint(test::make_complete(4), test::make_path(1)));
  csr.weights = {1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2};
  CHECK(find_twins(csr) == Partition{0, 0, 1, 1, 2});
  Partition groups{0, 0, 1, 1, 2};
  const CommunityGraph graph = make_community_graph(csr, Quality::cpm, 1, groups);
  CHECK(graph.nodes() == 3);
  CHECK(graph.masses == std::vector<double>{2, 2, 1});
  REQUIRE(graph.row(0).size() == 1);
  CHECK(graph.row(0)[0].weight == 4);
  // Above a weight of 1 the first two are better off alone.
  CHECK(make_community_graph(csr, Quality::cpm, 1.5, groups).nodes() == 4);
  CHECK(find_leiden(csr, make_options(Quality::cpm, 1.5)).count == 4);
  CHECK(find_leiden(csr, make_options(Quality::cpm, 2.5)).count == 5);
}

TEST_CASE("label propagation gives two cliques two labels") {
  test::EdgeList edges = test::make_disjoint(test::make_complete(6), test::make_complete(5)).edges;
  edges.emplace_back(5, 6);
  const Csr csr = test::make_csr(test::make_simple(11, edges));
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CHECK(propagate_labels(csr, seed) == Partition{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1});
  }
}

TEST_CASE("communities that do not hold together are seen and split") {
  Partition alone{0, 1, 2, 3};
  const Csr csr = test::make_csr(test::make_path(4));
  const CommunityGraph graph = make_community_graph(csr, Quality::modularity, 1, alone);
  CHECK(split_connected(graph, {0, 1, 0, 0}) == Partition{0, 1, 2, 2});
  CHECK(check_connected(csr, {0, 1, 0, 0}) == "community 0 is not connected");
}

TEST_CASE("communities of a directed graph do not depend on directions") {
  const Graph full = test::build({test::make_record(1, "2024-01-01", {"Ann Lee", "Ben Ray"}),
                                  test::make_record(2, "2024-01-02", {"Cho Kim", "Dan Fox"})});
  for (const std::string_view name : {"community", "louvain_community", "label_propagation_community"}) {
    const Pass& pass = *find_pass(name);
    const Column column = pass.run(full, {});
    CHECK(pass.check(full, {}, column) == "");
    CHECK(column.integer(*full.find_node("author:ann-lee")) == column.integer(*full.find_node("author:ben-ray")));
    CHECK(column.integer(*full.find_node("author:ann-lee")) != column.integer(*full.find_node("author:cho-kim")));
  }
}

TEST_CASE("random numbers are those of SplitMix64") {
  Random random(1234567);
  CHECK(random.next() == 6457827717110365317u);
  CHECK(random.next() == 3203168211198807973u);
}
