// The bare structure of a graph, for kernels: who is next to whom, and how strongly.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild {

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
};

enum class Direction : std::uint8_t { out, in };

/// The arcs of a graph: all of them where it is undirected, else those of one direction; of parallel arcs
/// (edges of several kinds) each. Linear.
Csr make_csr(const Graph& graph, Direction direction = Direction::out, bool weighted = false);

}  // namespace kgbuild
