#include "exporters/look/appearance.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kgbuild::exporting {
namespace {

/// M. Krzywinski's palette of 12 colours for colour blindness, ordered so that neighbours differ most.
constexpr std::array<Rgb, community_colors> palette{{{0x00, 0x8D, 0xF9},
                                                     {0xFF, 0x6E, 0x3A},
                                                     {0x00, 0x9F, 0x81},
                                                     {0x84, 0x00, 0xCD},
                                                     {0xFF, 0xC3, 0x3B},
                                                     {0xE2, 0x01, 0x34},
                                                     {0x00, 0xC2, 0xF9},
                                                     {0xFF, 0x5A, 0xAF},
                                                     {0x9F, 0x01, 0x62},
                                                     {0x00, 0xFC, 0xCF},
                                                     {0xA4, 0x01, 0x22},
                                                     {0xFF, 0xB2, 0xFD}}};
constexpr Rgb other_communities{0xBB, 0xBB, 0xBB};

/// Columns of passes, the most discriminating first.
constexpr std::string_view centralities[] = {"pagerank",  "betweenness",     "eigenvector", "harmonic",
                                             "closeness", "weighted_degree", "degree"};

double round_hundredth(double value) { return std::round(value * 100.0) / 100.0; }

const Column* find_centrality(const Graph& graph) {
  if (graph.directed() || graph.node_count() == 0) return nullptr;
  for (const std::string_view name : centralities) {
    const Column* column = graph.find_column(graph.node_kind(0), name);
    if (column != nullptr && (column->type == ValueType::integer || column->type == ValueType::real)) return column;
  }
  return nullptr;
}

/// The value of a row; 0 if it is absent, negative or not finite.
double value_of(const Column& column, std::uint32_t row) {
  if (!column.has(row)) return 0;
  const double value = column.type == ValueType::integer ? static_cast<double>(column.integer(row)) : column.real(row);
  return std::isfinite(value) ? std::max(value, 0.0) : 0;
}

std::vector<double> sizes_by(const Graph& graph, const Column& centrality) {
  std::vector<double> sizes(graph.node_count());
  for (NodeId node = 0; node < sizes.size(); ++node) sizes[node] = value_of(centrality, graph.node_row(node));
  const double max_value = sizes.empty() ? 0 : std::ranges::max(sizes);
  for (double& size : sizes) {
    size = round_hundredth(4.0 + 36.0 * (max_value > 0 ? std::sqrt(size / max_value) : 0));
  }
  return sizes;
}

std::vector<double> sizes_by_papers(const Graph& graph) {
  std::vector<double> sizes(graph.node_count());
  for (const NodeKindInfo& kind : node_kinds()) {
    const Column* papers = graph.find_column(kind.kind, "papers");
    const bool counted = papers != nullptr && papers->type == ValueType::integer;
    const Graph::Range range = graph.nodes_of(kind.kind);
    for (NodeId node = range.first; node < range.last; ++node) {
      const std::uint32_t row = graph.node_row(node);
      const double count = counted && papers->has(row) ? value_of(*papers, row) : 1.0;
      sizes[node] = round_hundredth(4.0 + 2.0 * std::sqrt(count));
    }
  }
  return sizes;
}

std::vector<double> make_sizes(const Graph& graph) {
  const Column* centrality = find_centrality(graph);
  return centrality != nullptr ? sizes_by(graph, *centrality) : sizes_by_papers(graph);
}

}  // namespace

Rgb kind_color(NodeKind kind) {
  const std::string_view color = kind_info(kind).color;  // #rrggbb
  const auto part = [color](std::size_t at) {
    std::uint8_t value = 0;
    std::from_chars(color.data() + at, color.data() + at + 2, value, 16);
    return value;
  };
  return {part(1), part(3), part(5)};
}

Appearance::Appearance(const Graph& graph)
    : clusters_(graph), sizes_(make_sizes(graph)), positions_(lay_out(clusters_.of_nodes(), sizes_)) {
  for (const NodeKindInfo& kind : node_kinds()) {
    kind_colors_[static_cast<std::size_t>(kind.kind)] = kind_color(kind.kind);
  }
}

Rgb Appearance::color(NodeId node) const {
  const std::uint32_t cluster = clusters_[node];
  if (!clusters_.are_communities()) return kind_colors_[cluster];
  return cluster < palette.size() ? palette[cluster] : other_communities;
}

bool is_centrality(std::string_view column) {
  return std::ranges::find(centralities, column) != std::end(centralities);
}

std::array<char, 7> format_color(Rgb color) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto [r, g, b] = color;
  return {'#', digits[r >> 4], digits[r & 15], digits[g >> 4], digits[g & 15], digits[b >> 4], digits[b & 15]};
}

}  // namespace kgbuild::exporting
