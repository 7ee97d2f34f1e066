#include "exporters/look/clusters.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace kgbuild::exporting {
namespace {

const Column* find_communities(const Graph& graph) {
  if (graph.directed() || graph.node_count() == 0) return nullptr;
  const Column* found = nullptr;
  for (const NamedColumn& named : graph.columns(graph.node_kind(0))) {  // undirected views have one kind of nodes
    if (named.column->type != ValueType::integer) continue;
    if (named.name == "community") return named.column.get();
    if (found == nullptr && named.name.ends_with("_community")) found = named.column.get();
  }
  return found;
}

}  // namespace

Clusters::Clusters(const Graph& graph) : of_node_(graph.node_count(), none) {
  if (const Column* communities = find_communities(graph)) {
    number_communities(graph, *communities);
    return;
  }
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    of_node_[node] = static_cast<std::uint32_t>(graph.node_kind(node));
  }
}

void Clusters::number_communities(const Graph& graph, const Column& column) {
  are_communities_ = true;
  std::map<std::int64_t, std::uint32_t> counts;
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    const std::uint32_t row = graph.node_row(node);
    if (column.has(row)) ++counts[column.integer(row)];
  }
  std::vector<std::pair<std::int64_t, std::uint32_t>> ranked(counts.begin(), counts.end());
  std::ranges::stable_sort(ranked, std::ranges::greater(), &std::pair<std::int64_t, std::uint32_t>::second);
  for (std::uint32_t rank = 0; rank < ranked.size(); ++rank) counts[ranked[rank].first] = rank;
  size_ = static_cast<std::uint32_t>(ranked.size());
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    const std::uint32_t row = graph.node_row(node);
    if (column.has(row)) of_node_[node] = counts[column.integer(row)];
  }
}

}  // namespace kgbuild::exporting
