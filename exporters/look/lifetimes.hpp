// Dates of nodes and edges: for formats with a timeline, and as numbers for programs that rank only by numbers.
#pragma once

#include <array>
#include <optional>

#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

/// First and last day, inclusive.
struct Lifetime {
  Day first = 0, last = 0;
};

/// The days on which digests mention something. A node: first_seen to last_seen; a paper: the day it was first
/// featured; a digest: its day. An edge: its own first_seen to last_seen, else the day of the paper at one of its ends.
/// Everything else has no lifetime: it is always there.
class Lifetimes {
 public:
  /// `graph` must outlive it.
  explicit Lifetimes(const Graph& graph);
  explicit Lifetimes(Graph&&) = delete;

  std::optional<Lifetime> of_node(NodeId node) const;
  std::optional<Lifetime> of_edge(EdgeId edge) const;
  /// True if anything has a lifetime.
  bool any() const { return any_; }

 private:
  struct Columns {
    const Column* first = nullptr;
    const Column* last = nullptr;
  };
  static std::optional<Lifetime> find(const Columns& columns, std::uint32_t row);

  const Graph& graph_;
  std::array<Columns, node_kind_count> nodes_{};
  std::array<Columns, edge_kind_count> edges_{};
  bool any_ = false;
};

/// `graph` with an integer column `..._month` for each column of dates of nodes: 202412 for a day in December 2024. The
/// other columns are shared. Linear in the dates.
Graph add_months(const Graph& graph);

}  // namespace kgbuild::exporting
