// Subgraphs of a view, to write less than all of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild {

/// Selects a subgraph. The default keeps everything. An edge is kept if both of its ends are.
struct Filter {
  std::vector<NodeKind> kinds = {};  ///< empty = all
  std::int64_t min_papers = 0;       ///< drops nodes whose property `papers` is smaller; kinds without it are kept
  double min_weight = 0;             ///< drops edges whose property `weight` is smaller; kinds without it are kept
  /// Keeps the `count` nodes with the largest values in `column` (numeric or date), across kinds. Missing values sort
  /// last, ties go to the smaller id. Nodes of kinds without the column are kept if adjacent to a kept node.
  struct Top {
    std::uint32_t count = 0;
    std::string column;
    friend bool operator==(const Top&, const Top&) = default;
  };
  std::optional<Top> top = {};
  enum class Component : std::uint8_t { all, largest } component = Component::all;  ///< ignores edge directions

  friend bool operator==(const Filter&, const Filter&) = default;
};

/// Applies the conditions in the order of their members, each to what the previous one kept. Ids, columns and evidence
/// are kept. Throws UsageError if no kind of node has the column of `top`. Linear, plus sorting for `top`.
Graph apply_filter(const Graph& graph, const Filter& filter);

}  // namespace kgbuild
