// Families of small graphs for tests against brute force.
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::test {

using namespace kgbuild::graphs;

using EdgeList = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// An undirected simple graph: edges sorted, each once, first < second. Random ones depend on the seed alone.
struct SimpleGraph {
  std::uint32_t nodes = 0;
  EdgeList edges;
};

/// Any pairs made simple: loops and repetitions are dropped.
SimpleGraph make_simple(std::uint32_t nodes, EdgeList edges);

SimpleGraph make_path(std::uint32_t nodes);
SimpleGraph make_cycle(std::uint32_t nodes);
SimpleGraph make_star(std::uint32_t leaves);  ///< node 0 is the centre
SimpleGraph make_complete(std::uint32_t nodes);
SimpleGraph make_tree(std::uint32_t nodes, std::uint32_t seed);
/// Each pair with probability percent/100.
SimpleGraph make_random(std::uint32_t nodes, std::uint32_t percent, std::uint32_t seed);
/// `cliques` sets of 1 to `largest` nodes each drawn at random: what co-author graphs are.
SimpleGraph make_clique_union(std::uint32_t nodes, std::uint32_t cliques, std::uint32_t largest, std::uint32_t seed);
/// Both side by side, with no edge between them.
SimpleGraph make_disjoint(const SimpleGraph& a, const SimpleGraph& b);
/// The same graph with other numbers.
SimpleGraph make_shuffled(const SimpleGraph& graph, std::uint32_t seed);

/// Calls `visit` with every labelled graph of `nodes` nodes: 1,024 of 5 nodes, 32,768 of 6.
void for_all_graphs(std::uint32_t nodes, const std::function<void(const SimpleGraph&)>& visit);
/// Calls `visit` with `count` random graphs of 1 to `max_nodes` nodes of all the kinds above, in turn.
void for_random_graphs(std::uint32_t count, std::uint32_t max_nodes,
                       const std::function<void(const SimpleGraph&)>& visit);

Csr make_csr(const SimpleGraph& graph);
/// Persons `v00000`, `v00001`, ...; weight of every edge: `weight` of its position (all 1 without).
Graph make_graph(const SimpleGraph& graph, const std::function<double(std::size_t)>& weight = {});

}  // namespace kgbuild::test
