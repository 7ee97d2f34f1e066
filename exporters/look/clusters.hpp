// The groups of nodes that a drawing distinguishes.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

/// The communities of an undirected graph that has a column of them (`community`, else the first `..._community`), else
/// the kinds of nodes. Communities are numbered by their number of nodes in this graph, largest first, ties by value;
/// kinds in the order of the enum.
class Clusters {
 public:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  explicit Clusters(const Graph& graph);

  bool are_communities() const { return are_communities_; }
  /// Number of clusters, including empty ones.
  std::uint32_t size() const { return size_; }
  /// The cluster of a node; `none` if it has no community.
  std::uint32_t operator[](NodeId node) const { return of_node_[node]; }
  std::span<const std::uint32_t> of_nodes() const { return of_node_; }

 private:
  void number_communities(const Graph& graph, const Column& column);

  std::vector<std::uint32_t> of_node_;
  std::uint32_t size_ = node_kind_count;
  bool are_communities_ = false;
};

}  // namespace kgbuild::exporting
