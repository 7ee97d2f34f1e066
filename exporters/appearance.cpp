#include "exporters/appearance.hpp"

#include <charconv>
#include <cmath>

namespace kgbuild {

Rgb kind_color(NodeKind kind) {
  const std::string_view color = info(kind).color;  // #rrggbb
  const auto part = [color](std::size_t at) {
    std::uint8_t value = 0;
    std::from_chars(color.data() + at, color.data() + at + 2, value, 16);
    return value;
  };
  return {part(1), part(3), part(5)};
}

double node_size(const Graph& graph, NodeId node) {
  const Column* papers = graph.find_column(graph.node_kind(node), "papers");
  const std::uint32_t row = graph.node_row(node);
  const bool counted = papers != nullptr && papers->type == ValueType::integer && papers->has(row);
  const double count = counted ? static_cast<double>(papers->integer(row)) : 1.0;
  return std::round((4.0 + 2.0 * std::sqrt(count)) * 100.0) / 100.0;
}

}  // namespace kgbuild
