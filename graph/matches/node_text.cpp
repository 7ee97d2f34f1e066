#include "graph/matches/node_text.hpp"

#include "base/strings.hpp"

namespace kgbuild::graphs {
namespace {

/// The column, if the node has a value in it.
const Column* find_value(const Graph& graph, NodeId node, std::string_view property) {
  const Column* const column = graph.find_column(graph.node_kind(node), property);
  return column != nullptr && column->has(graph.node_row(node)) ? column : nullptr;
}

}  // namespace

std::string_view key_of(const Graph& graph, NodeId node) {
  const std::string_view id = graph.id(node);
  return id.substr(id.find(':') + 1);
}

std::string_view text_of(const Graph& graph, NodeId node, std::string_view property) {
  const Column* const column = find_value(graph, node, property);
  return column == nullptr ? std::string_view() : graph.strings().view(column->string(graph.node_row(node)));
}

std::span<const StringId> list_of(const Graph& graph, NodeId node, std::string_view property) {
  const Column* const column = find_value(graph, node, property);
  return column == nullptr ? std::span<const StringId>() : column->list(graph.node_row(node));
}

std::int64_t integer_of(const Graph& graph, NodeId node, std::string_view property) {
  const Column* const column = find_value(graph, node, property);
  return column == nullptr ? 0 : column->integer(graph.node_row(node));
}

std::string format_count(std::uint64_t count, std::string_view one) {
  return concat({std::to_string(count), " ", one, count == 1 ? "" : "s"});
}

}  // namespace kgbuild::graphs
