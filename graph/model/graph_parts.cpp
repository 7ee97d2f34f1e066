#include "graph/model/graph_parts.hpp"

#include <numeric>

namespace kgbuild::graphs {
namespace {

// Edges are sorted by source, so they already are the out-arcs in order.
void fill_out_arcs(Graph::Parts& parts) {
  parts.out_offsets.assign(parts.node_ids.size() + 1, 0);
  for (const NodeId node : parts.sources) ++parts.out_offsets[node + 1];
  std::partial_sum(parts.out_offsets.begin(), parts.out_offsets.end(), parts.out_offsets.begin());
  parts.out_arcs.reserve(parts.targets.size());
  for (EdgeId edge = 0; edge < parts.targets.size(); ++edge) parts.out_arcs.push_back({parts.targets[edge], edge});
}

// Counting sort: groups arcs by node, ordered by edge id because edges are visited in that order. An undirected edge
// gives one arc at either end.
void fill_arcs(std::vector<std::uint32_t>& offsets, std::vector<Arc>& arcs, std::span<const NodeId> from,
               std::span<const NodeId> to, std::size_t nodes, bool both_ends) {
  offsets.assign(nodes + 1, 0);
  for (const NodeId node : from) ++offsets[node + 1];
  if (both_ends) {
    for (const NodeId node : to) ++offsets[node + 1];
  }
  for (std::size_t node = 0; node < nodes; ++node) offsets[node + 1] += offsets[node];
  arcs.resize(offsets[nodes]);
  std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
  for (EdgeId edge = 0; edge < from.size(); ++edge) {
    arcs[next[from[edge]]++] = {to[edge], edge};
    if (both_ends) arcs[next[to[edge]]++] = {from[edge], edge};
  }
}

}  // namespace

void compute_arcs(Graph::Parts& parts) {
  const std::size_t nodes = parts.node_ids.size();
  if (parts.directed) {
    fill_out_arcs(parts);
    fill_arcs(parts.in_offsets, parts.in_arcs, parts.targets, parts.sources, nodes, false);
  } else {
    fill_arcs(parts.out_offsets, parts.out_arcs, parts.sources, parts.targets, nodes, true);
  }
  parts.edge_counts.fill(0);
  for (const EdgeKind kind : parts.edge_kinds) ++parts.edge_counts[kind];
}

}  // namespace kgbuild::graphs
