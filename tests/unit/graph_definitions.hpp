// Values of small graphs computed from their definitions: slow and simple, without the code of the kernels.
#pragma once

#include <cstdint>
#include <vector>

#include "tests/unit/graph_families.hpp"

namespace kgbuild::test {

/// What is next to what, and how far; 64 nodes at most.
class Definitions {
 public:
  static constexpr std::uint32_t far = 1'000'000;

  explicit Definitions(const SimpleGraph& graph);

  std::uint32_t degree(std::uint32_t node) const { return count(rows_[node], all_); }
  std::uint32_t distance(std::uint32_t a, std::uint32_t b) const { return distances_[a * n_ + b]; }

  /// By node: the greatest k such that it remains if nodes with fewer than k neighbours are removed until all have k.
  std::vector<std::uint32_t> cores() const;
  std::uint64_t triangles(std::uint32_t node) const;
  /// By node: components by size, then by the smallest node.
  std::vector<std::uint32_t> components() const;
  /// How many more components there are without the node, its own loss not counted.
  std::uint32_t gained_without(std::uint32_t node) const;
  /// Nodes on the smaller side if the edge is removed; 0 if the two sides stay connected.
  std::uint32_t cut_off(std::uint32_t a, std::uint32_t b) const;
  /// Over unordered pairs of others, the share of the shortest paths that lead through the node.
  double betweenness(std::uint32_t node) const;
  /// The solution of the equations, by elimination; `jumps` sum to 1.
  std::vector<double> ranks(const std::vector<double>& jumps) const;

 private:
  using Set = std::uint64_t;

  static std::uint32_t count(Set nodes, Set within);
  Set reach(std::uint32_t from, Set within) const;
  std::uint32_t count_components(Set within) const;
  void find_distances();
  void count_paths(std::uint32_t from);

  std::uint32_t n_;
  Set all_;
  std::vector<Set> rows_;
  std::vector<std::uint32_t> distances_;  // by Floyd and Warshall
  std::vector<double> paths_;             // shortest ones from a to b
};

}  // namespace kgbuild::test
