// The values of passes computed by Boost.Graph, for their checks.
//
// `graph` is a graph from make_simple(). Implemented in one file, because Boost.Graph compiles slowly.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

/// The undirected simple graph under `graph`: the nodes of `graph`, and one edge between any two different nodes that
/// are adjacent. `graph` itself where it is undirected, since projections are simple. Linear, except for sorting.
Graph make_simple(const Graph& graph);

/// Component of each node, numbered by first nodes.
std::vector<std::uint32_t> find_components_by_boost(const Graph& graph);
/// Core number of each node.
std::vector<std::uint32_t> find_core_numbers_by_boost(const Graph& graph);
/// Biconnected component of each edge.
std::vector<std::uint32_t> find_blocks_by_boost(const Graph& graph);
/// Number of nodes that `node` reaches without using `edge`, itself included.
std::uint32_t count_reached_by_boost(const Graph& graph, NodeId node, EdgeId edge);
/// The edge between two nodes, or EdgeId::none(). Logarithmic.
EdgeId find_edge_by_boost(const Graph& graph, NodeId a, NodeId b);
/// Triangles at a node. Quadratic in its degree.
std::uint64_t count_triangles_by_boost(const Graph& graph, NodeId node);

inline constexpr std::uint32_t unreached = UINT32_MAX;
/// Distance of each node from `source`; `unreached` in other components.
std::vector<std::uint32_t> find_distances_by_boost(const Graph& graph, NodeId source);

/// Betweenness of each node over unordered pairs (Brandes 2001).
std::vector<double> find_betweenness_by_boost(const Graph& graph);
/// The same from some sources only: the sum of their dependencies on each node, each pair in the direction of its
/// source.
std::vector<double> sum_dependencies_by_boost(const Graph& graph, std::span<const std::uint32_t> sources);

/// Whether searches from that many sources take a few seconds at most.
bool is_cheap_to_search(const Graph& graph, std::size_t sources);

/// About `count` nodes (or edges) of `all`, evenly spaced; all of them where `count` is not less.
std::vector<std::uint32_t> choose_checked(std::uint32_t all, std::size_t count);

}  // namespace kgbuild::graphs
