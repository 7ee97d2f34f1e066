// The look of nodes in formats for drawing.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "exporters/look/clusters.hpp"
#include "exporters/look/layout.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

struct Rgb {
  std::uint8_t r = 0, g = 0, b = 0;
  friend bool operator==(const Rgb&, const Rgb&) = default;
};

/// The colour of the kind in the schema.
Rgb kind_color(NodeKind kind);

/// Number of communities with a colour of their own.
inline constexpr std::size_t community_colors = 12;

/// Colour, size and position of each node. Keeps no reference to the graph.
///
/// Colours distinguish clusters (clusters.hpp). Kinds have the colours of the schema. Each of the largest communities
/// has a colour of a palette that is distinct for all kinds of colour vision; all others share a grey.
class Appearance {
 public:
  explicit Appearance(const Graph& graph);

  Rgb color(NodeId node) const;
  /// Diameter, to two decimals. In an undirected graph with a centrality, by default PageRank: 4 to 40, where the
  /// square of (diameter - 4) is proportional to the value. Else 4 + 2 * sqrt(papers), or 6 for nodes without such a
  /// count.
  double size(NodeId node) const { return sizes_[node]; }
  Position position(NodeId node) const { return positions_[node]; }
  const Clusters& clusters() const { return clusters_; }

 private:
  Clusters clusters_;
  std::array<Rgb, node_kind_count> kind_colors_{};
  std::vector<double> sizes_;
  std::vector<Position> positions_;
};

/// True for the column of a centrality.
bool is_centrality(std::string_view column);

/// `#rrggbb`.
std::array<char, 7> format_color(Rgb color);

}  // namespace kgbuild::exporting
