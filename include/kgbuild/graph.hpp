// The frozen graph: typed property graph in compressed sparse rows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/column.hpp"
#include "kgbuild/schema.hpp"

namespace kgbuild {

/// A number that names one thing of a graph. Converts from and to plain integers, so that it indexes arrays; ids of
/// different things do not convert into each other: a node where an edge is expected does not compile.
template <typename Tag>
class Id {
 public:
  /// Refers to nothing; greater than any id.
  static constexpr Id none() { return UINT32_MAX; }

  constexpr Id() = default;
  constexpr Id(std::uint32_t value) : value_(value) {}  // NOLINT(google-explicit-constructor): a loop counts ids
  template <typename Other>
  Id(Id<Other>) = delete;
  constexpr operator std::uint32_t() const { return value_; }  // NOLINT(google-explicit-constructor)
  constexpr Id& operator++() {
    ++value_;
    return *this;
  }
  constexpr Id& operator--() {
    --value_;
    return *this;
  }
  constexpr Id& operator+=(std::uint32_t count) {
    value_ += count;
    return *this;
  }

 private:
  std::uint32_t value_ = 0;
};

}  // namespace kgbuild

/// Those of the integer inside: without this, max() of an Id would be 0.
template <typename Tag>
class std::numeric_limits<kgbuild::Id<Tag>> : public std::numeric_limits<std::uint32_t> {};

namespace kgbuild {

/// Consecutive ids: `for (const NodeId node : graph.nodes_of(NodeKind::paper))`.
template <typename Name>
struct IdRange {
  class Iterator {
   public:
    using value_type = Name;
    using difference_type = std::ptrdiff_t;

    Iterator() = default;
    explicit Iterator(Name at) : at_(at) {}
    Name operator*() const { return at_; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) {
      const Iterator old = *this;
      ++at_;
      return old;
    }
    bool operator==(const Iterator&) const = default;

   private:
    Name at_;
  };

  Name first = 0;
  Name last = 0;  ///< one past the end
  std::uint32_t size() const { return last - first; }
  bool empty() const { return first == last; }
  Iterator begin() const { return Iterator(first); }
  Iterator end() const { return Iterator(last); }
};
namespace graphs {
struct GraphAccess;  // graph/model/graph_parts.hpp
}

using NodeId = Id<struct NodeTag>;  ///< position in the order of ids; 0 .. node_count()-1
using EdgeId = Id<struct EdgeTag>;  ///< position in the order (source, kind, target); 0 .. edge_count()-1

/// One step from a node along an edge.
struct Arc {
  NodeId target;
  EdgeId edge;
};

/// Where a fact was read. Strings are of the graph's pool.
struct EdgeEvidence {
  StringId rule = 0;
  StringId file = 0;
  std::uint32_t line = 0;  ///< 1-based line of the entry's title
  bool in_title = false;
  std::uint32_t start = 0;  ///< bytes in the cleaned field
  std::uint32_t length = 0;
  StringId sentence = 0;
};

/// A named column. The name is a property of the schema or a result of an analysis pass.
struct NamedColumn {
  std::string name;
  std::shared_ptr<const Column> column;
};

/// Immutable; copies share all large parts. Made by GraphBuilder::freeze() and by views.
///
/// Nodes are sorted by the bytes of their id, hence grouped by kind: the nodes of a kind are
/// `nodes_of(kind)`, and the row of a node in its kind's columns is its distance from the first.
/// Edges are sorted by (source, kind, target). In an undirected graph every edge is symmetric,
/// is stored once with source < target and gives two arcs with the same edge id. Thread-safe.
class Graph {
 public:
  struct Parts;  // graph/model/graph_parts.hpp: what builders and views assemble
  struct Columns;
  using Range = IdRange<NodeId>;

  /// The empty graph.
  Graph();
  /// Takes sorted nodes and edges and computes the arcs: linear. Trusts its input; see `check`.
  explicit Graph(Parts parts);

  bool directed() const;
  std::uint32_t node_count() const;
  std::uint32_t edge_count() const;
  const StringPool& strings() const;

  // Nodes.
  std::string_view id(NodeId node) const;
  std::string_view label(NodeId node) const;  ///< short display text
  NodeKind node_kind(NodeId node) const;
  std::uint32_t node_row(NodeId node) const;  ///< row in the columns of the node's kind
  Range nodes() const { return {0, node_count()}; }
  Range nodes_of(NodeKind kind) const;
  std::optional<NodeId> find_node(std::string_view id) const;  ///< logarithmic

  // Edges.
  IdRange<EdgeId> edges() const { return {0, edge_count()}; }
  NodeId source(EdgeId edge) const;
  NodeId target(EdgeId edge) const;
  EdgeKind edge_kind(EdgeId edge) const;
  std::uint32_t edge_row(
      EdgeId edge) const;  ///< row in the columns of its kind (views share columns, so rows may have gaps)
  std::uint32_t edge_count(EdgeKind kind) const;  ///< edges of a kind in this graph
  double weight(EdgeId edge) const;               ///< the `weight` column of a projection, else 1

  /// Out-arcs of a node (all arcs if undirected), by edge id and target.
  std::span<const Arc> out_arcs(NodeId node) const;
  /// In-arcs of a node; the same as out_arcs if undirected.
  std::span<const Arc> in_arcs(NodeId node) const;

  // Properties: schema properties in the order of the schema, then attached results of passes.
  std::span<const NamedColumn> columns(NodeKind kind) const;
  std::span<const NamedColumn> columns(EdgeKind kind) const;
  const Column* find_column(NodeKind kind, std::string_view name) const;
  const Column* find_column(EdgeKind kind, std::string_view name) const;

  // Values by name, for reading: schema properties and results of passes, `title`, `papers`, `pagerank`. Linear in the
  // columns of the kind. Throw UsageError with the nearest name if the kind has no such column in this graph.

  /// As text: numbers in their shortest form, dates as `YYYY-MM-DD`, lists joined by `; `; empty if absent.
  std::string text(NodeId node, std::string_view property) const;
  std::string text(EdgeId edge, std::string_view property) const;
  /// Of a column of integers, real numbers or booleans; empty if absent. Throws UsageError for other columns.
  std::optional<double> number(NodeId node, std::string_view property) const;
  std::optional<double> number(EdgeId edge, std::string_view property) const;

  /// Evidence of an edge, in reading order; empty for edges that were computed.
  std::span<const EdgeEvidence> evidence(EdgeId edge) const;

  /// This graph with one more node column (replacing one of that name). Shares everything else.
  /// `column` has one row for each node of `kind`.
  Graph with_column(NodeKind kind, std::string name, std::shared_ptr<const Column> column) const;
  /// The same for edges. `column` has the rows that edge_row() of the edges of `kind` gives, and may have more.
  Graph with_column(EdgeKind kind, std::string name, std::shared_ptr<const Column> column) const;

  /// Problems with the invariants stated above (order, ranges, rows, symmetry, id uniqueness,
  /// endpoints allowed by the schema); empty for a sound graph. Linear.
  std::vector<std::string> check() const;

 private:
  friend struct graphs::GraphAccess;
  std::shared_ptr<const Parts> parts_;
  std::shared_ptr<const Columns> columns_;
};

}  // namespace kgbuild
