// How nodes look in formats that people open to see something.
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

/// The number of communities that have a colour of their own.
inline constexpr std::size_t community_colors = 12;

/// Colour, size and place of each node of a graph.
///
/// Colours tell clusters apart (clusters.hpp): kinds have theirs of the schema; the largest communities one each of
/// a palette that people see apart whatever their colour vision, all others one grey.
class Appearance {
 public:
  explicit Appearance(const Graph& graph);

  Rgb color(NodeId node) const;
  /// Diameter, to two decimals. In an undirected graph with a column of a centrality, by default PageRank: 4 to 40, the
  /// area grows with the value. Else 4 + 2 * sqrt(papers), 6 where nothing is counted (papers themselves, metrics).
  double size(NodeId node) const { return sizes_[node]; }
  Position position(NodeId node) const { return positions_[node]; }
  const Clusters& clusters() const { return clusters_; }

 private:
  Clusters clusters_;
  std::array<Rgb, node_kind_count> kind_colors_{};
  std::vector<double> sizes_;
  std::vector<Position> positions_;
};

/// True for a name of a column that says how central a node is.
bool is_centrality(std::string_view column);

/// `#rrggbb`, as JSON for the web has it.
std::array<char, 7> format_color(Rgb color);

}  // namespace kgbuild::exporting
