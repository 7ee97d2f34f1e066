#include "tests/unit/graph_families.hpp"

#include <algorithm>
#include <numeric>
#include <random>
#include <string>

#include "tests/unit/graph_fixture.hpp"

namespace kgbuild::test {
namespace {

std::uint32_t draw(std::mt19937& random, std::uint32_t below) { return static_cast<std::uint32_t>(random()) % below; }

// As std::shuffle, which differs between standard libraries.
void shuffle(std::vector<std::uint32_t>& values, std::mt19937& random) {
  for (auto i = static_cast<std::uint32_t>(values.size()); i > 1; --i)
    std::swap(values[i - 1], values[draw(random, i)]);
}

std::vector<std::uint32_t> make_order(std::uint32_t nodes) {
  std::vector<std::uint32_t> order(nodes);
  std::iota(order.begin(), order.end(), 0u);
  return order;
}

SimpleGraph make_any(std::uint32_t kind, std::uint32_t nodes, std::uint32_t seed) {
  switch (kind % 8) {
    case 0:
      return make_random(nodes, 10, seed);
    case 1:
      return make_random(nodes, 40, seed);
    case 2:
      return make_clique_union(nodes, 1 + nodes / 3, 6, seed);
    case 3:
      return make_clique_union(nodes, 1 + nodes / 8, 12, seed);
    case 4:
      return make_shuffled(make_tree(nodes, seed), seed);
    case 5:
      return make_disjoint(make_clique_union(nodes - nodes / 2, 3, 5, seed), make_random(nodes / 2, 20, seed));
    case 6:
      return make_shuffled(make_disjoint(make_star(nodes / 2), make_path(nodes - nodes / 2 - 1)), seed);
    default:
      return make_shuffled(make_disjoint(make_cycle(nodes - nodes / 3), make_complete(nodes / 3)), seed);
  }
}

}  // namespace

SimpleGraph make_simple(std::uint32_t nodes, EdgeList edges) {
  for (auto& [a, b] : edges) {
    if (a > b) std::swap(a, b);
  }
  std::erase_if(edges, [](const auto& edge) { return edge.first == edge.second; });
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return {nodes, std::move(edges)};
}

SimpleGraph make_path(std::uint32_t nodes) {
  SimpleGraph path{nodes, {}};
  for (std::uint32_t node = 1; node < nodes; ++node) path.edges.emplace_back(node - 1, node);
  return path;
}

SimpleGraph make_cycle(std::uint32_t nodes) {
  EdgeList edges = make_path(nodes).edges;
  if (nodes > 2) edges.emplace_back(0, nodes - 1);
  return make_simple(nodes, std::move(edges));
}

SimpleGraph make_star(std::uint32_t leaves) {
  SimpleGraph star{leaves + 1, {}};
  for (std::uint32_t leaf = 1; leaf <= leaves; ++leaf) star.edges.emplace_back(0, leaf);
  return star;
}

SimpleGraph make_complete(std::uint32_t nodes) {
  SimpleGraph complete{nodes, {}};
  for (std::uint32_t a = 0; a < nodes; ++a) {
    for (std::uint32_t b = a + 1; b < nodes; ++b) complete.edges.emplace_back(a, b);
  }
  return complete;
}

SimpleGraph make_tree(std::uint32_t nodes, std::uint32_t seed) {
  std::mt19937 random(seed);
  EdgeList edges;
  for (std::uint32_t node = 1; node < nodes; ++node) edges.emplace_back(draw(random, node), node);
  return make_simple(nodes, std::move(edges));
}

SimpleGraph make_random(std::uint32_t nodes, std::uint32_t percent, std::uint32_t seed) {
  std::mt19937 random(seed);
  SimpleGraph graph = make_complete(nodes);
  std::erase_if(graph.edges, [&](const auto&) { return draw(random, 100) >= percent; });
  return graph;
}

SimpleGraph make_clique_union(std::uint32_t nodes, std::uint32_t cliques, std::uint32_t largest, std::uint32_t seed) {
  std::mt19937 random(seed);
  EdgeList edges;
  for (std::uint32_t clique = 0; nodes > 0 && clique < cliques; ++clique) {
    std::vector<std::uint32_t> members(1 + draw(random, largest));
    for (std::uint32_t& member : members) member = draw(random, nodes);
    for (const auto& [a, b] : make_complete(static_cast<std::uint32_t>(members.size())).edges) {
      edges.emplace_back(members[a], members[b]);
    }
  }
  return make_simple(nodes, std::move(edges));
}

SimpleGraph make_disjoint(const SimpleGraph& a, const SimpleGraph& b) {
  SimpleGraph both{a.nodes + b.nodes, a.edges};
  for (const auto& [from, to] : b.edges) both.edges.emplace_back(from + a.nodes, to + a.nodes);
  return both;
}

SimpleGraph make_shuffled(const SimpleGraph& graph, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<std::uint32_t> order = make_order(graph.nodes);
  shuffle(order, random);
  EdgeList edges = graph.edges;
  for (auto& [a, b] : edges) {
    a = order[a];
    b = order[b];
  }
  return make_simple(graph.nodes, std::move(edges));
}

void for_all_graphs(std::uint32_t nodes, const std::function<void(const SimpleGraph&)>& visit) {
  const EdgeList pairs = make_complete(nodes).edges;
  for (std::uint32_t chosen = 0; chosen >> pairs.size() == 0; ++chosen) {
    SimpleGraph graph{nodes, {}};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if ((chosen >> i & 1) != 0) graph.edges.push_back(pairs[i]);
    }
    visit(graph);
  }
}

void for_random_graphs(std::uint32_t count, std::uint32_t max_nodes,
                       const std::function<void(const SimpleGraph&)>& visit) {
  std::mt19937 random(1);
  for (std::uint32_t i = 0; i < count; ++i) visit(make_any(i, 1 + draw(random, max_nodes), i));
}

Csr make_csr(const SimpleGraph& graph) {
  Csr csr;
  csr.offsets.assign(graph.nodes + 1, 0);
  for (const auto& [a, b] : graph.edges) {
    ++csr.offsets[a + 1];
    ++csr.offsets[b + 1];
  }
  std::partial_sum(csr.offsets.begin(), csr.offsets.end(), csr.offsets.begin());
  csr.targets.resize(2 * graph.edges.size());
  std::vector<std::uint32_t> next(csr.offsets.begin(), csr.offsets.end() - 1);
  // First all smaller neighbours of a node, then the larger ones: rows ascend.
  for (const auto& [a, b] : graph.edges) csr.targets[next[b]++] = a;
  for (const auto& [a, b] : graph.edges) csr.targets[next[a]++] = b;
  return csr;
}

Graph make_graph(const SimpleGraph& graph, const std::function<double(std::size_t)>& weight) {
  std::vector<std::string> ids;
  for (std::uint32_t node = 0; node < graph.nodes; ++node) {
    std::string digits = std::to_string(node);
    ids.push_back("v" + digits.insert(0, 5 - digits.size(), '0'));
  }
  std::vector<WeightedTie> ties;
  for (const auto& [a, b] : graph.edges) ties.push_back({a, b, weight ? weight(ties.size()) : 1.0});
  return make_ties(std::move(ids), std::move(ties));
}

}  // namespace kgbuild::test
