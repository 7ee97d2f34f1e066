// The bare structure of a graph, for kernels: who is next to whom, and how strongly.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

/// Neighbours in compressed rows, ascending inside a row. Of an undirected graph each edge stands in both
/// rows. 4 bytes an arc, 12 with weights.
struct Csr {
  std::vector<std::uint32_t> offsets{0};  ///< row v is [offsets[v], offsets[v+1])
  std::vector<std::uint32_t> targets;
  std::vector<double> weights;  ///< by arc; empty = all 1

  std::uint32_t nodes() const { return static_cast<std::uint32_t>(offsets.size() - 1); }
  std::uint32_t arcs() const { return static_cast<std::uint32_t>(targets.size()); }
  std::uint32_t degree(std::uint32_t node) const { return offsets[node + 1] - offsets[node]; }
  std::span<const std::uint32_t> row(std::uint32_t node) const {
    return std::span(targets).subspan(offsets[node], degree(node));
  }
  double weight(std::uint32_t arc) const { return weights.empty() ? 1 : weights[arc]; }
  /// 0 where there is no arc. Logarithmic in the row.
  double weight_between(std::uint32_t from, std::uint32_t to) const;
};

enum class Direction : std::uint8_t { out, in };

/// The arcs of a graph: all of them where it is undirected, else those of one direction; of parallel arcs
/// (edges of several kinds) each. Linear.
Csr make_csr(const Graph& graph, Direction direction = Direction::out, bool weighted = false);

/// The undirected graph under any graph: each edge in both rows, parallel ones as one with the sum of their weights, no
/// loops. Linear but for sorting the rows of a directed graph.
Csr make_undirected_csr(const Graph& graph);

}  // namespace kgbuild::graphs
