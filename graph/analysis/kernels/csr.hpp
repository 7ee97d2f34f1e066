// Adjacency in compressed sparse rows, for kernels.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

/// Targets of arcs in compressed sparse rows, ascending in each row. An edge of an undirected graph is in the rows of
/// both ends. Memory: 4 bytes an arc, 12 with weights.
struct Csr {
  std::vector<std::uint32_t> offsets{0};  ///< row v is [offsets[v], offsets[v+1])
  std::vector<std::uint32_t> targets;
  std::vector<double> weights;  ///< by arc; empty means all 1

  std::uint32_t nodes() const { return static_cast<std::uint32_t>(offsets.size() - 1); }
  std::uint32_t arcs() const { return static_cast<std::uint32_t>(targets.size()); }
  std::uint32_t degree(std::uint32_t node) const { return offsets[node + 1] - offsets[node]; }
  std::span<const std::uint32_t> row(std::uint32_t node) const {
    return std::span(targets).subspan(offsets[node], degree(node));
  }
  double weight(std::uint32_t arc) const { return weights.empty() ? 1 : weights[arc]; }
  /// 0 if there is no arc. Logarithmic in the degree.
  double weight_between(std::uint32_t from, std::uint32_t to) const;
};

enum class Direction : std::uint8_t { out, in };

/// The arcs of a graph, parallel ones included: those of one direction, or all where the graph is undirected. Linear.
Csr make_csr(const Graph& graph, Direction direction = Direction::out, bool weighted = false);

/// The undirected simple graph under a graph: each edge in both rows, parallel edges as one with the sum of their
/// weights, no loops. Linear, except for sorting the rows of a directed graph.
Csr make_undirected_csr(const Graph& graph);

}  // namespace kgbuild::graphs
