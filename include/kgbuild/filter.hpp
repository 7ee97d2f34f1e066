// A part of a view: what of it is written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild {

/// Conditions that nodes and edges must meet; as it stands, all do. An edge stays when both of its ends do.
struct Filter {
  std::vector<NodeKind> kinds = {};  ///< empty = all
  std::int64_t min_papers = 0;       ///< nodes whose property `papers` is less go; kinds without it stay
  double min_weight = 0;             ///< edges whose property `weight` is less go; kinds without it stay
  /// The nodes with the greatest values of a column of numbers or dates, whatever their kind, absent values behind
  /// all others; of equal ones the smaller ids. Of the kinds without that column, only nodes joined to a chosen one
  /// stay.
  struct Top {
    std::uint32_t count = 0;
    std::string column;
    friend bool operator==(const Top&, const Top&) = default;
  };
  std::optional<Top> top = {};
  enum class Component : std::uint8_t { all, largest } component = Component::all;  ///< directions are ignored

  friend bool operator==(const Filter&, const Filter&) = default;
};

/// What of `graph` meets the conditions, applied in their order, each to what the former left; ids, columns and
/// evidence are kept. Throws UsageError when no kind of node has the column of `top`. Linear, and sorting for `top`.
Graph apply_filter(const Graph& graph, const Filter& filter);

}  // namespace kgbuild
