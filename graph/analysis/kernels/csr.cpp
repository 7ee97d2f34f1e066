#include "graph/analysis/kernels/csr.hpp"

#include <algorithm>

#include "graph/model/graph_parts.hpp"

namespace kgbuild::graphs {
namespace {

/// Appends the row of `node`: `arcs` sorted, weights of parallel arcs added up.
void push_row(std::vector<std::pair<std::uint32_t, double>>& arcs, std::uint32_t node, Csr& csr) {
  std::ranges::stable_sort(arcs, {}, &std::pair<std::uint32_t, double>::first);
  for (const auto& [target, weight] : arcs) {
    if (target == node) continue;
    if (csr.targets.size() > csr.offsets.back() && csr.targets.back() == target) {
      csr.weights.back() += weight;
    } else {
      csr.targets.push_back(target);
      csr.weights.push_back(weight);
    }
  }
  csr.offsets.push_back(csr.arcs());
}

/// Edge by edge, which is the order of arcs in rows, too: looking up the edge of each arc would access memory at
/// random.
void fill_weights(const Graph& graph, bool in, Csr& csr) {
  std::vector<std::uint32_t> next(csr.offsets.begin(), csr.offsets.end() - 1);
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    const double weight = graph.weight(edge);
    if (!in) csr.weights[next[graph.source(edge)]++] = weight;
    if (in || !graph.directed()) csr.weights[next[graph.target(edge)]++] = weight;
  }
}

}  // namespace

double Csr::weight_between(std::uint32_t from, std::uint32_t to) const {
  const std::span<const std::uint32_t> targets_of = row(from);
  const auto found = std::ranges::lower_bound(targets_of, to);
  if (found == targets_of.end() || *found != to) return 0;
  return weight(offsets[from] + static_cast<std::uint32_t>(found - targets_of.begin()));
}

Csr make_csr(const Graph& graph, Direction direction, bool weighted) {
  const Graph::Parts& parts = parts_of(graph);
  const bool in = direction == Direction::in && graph.directed();
  const std::vector<Arc>& arcs = in ? parts.in_arcs : parts.out_arcs;
  Csr csr;
  if (graph.node_count() == 0) return csr;
  csr.offsets = in ? parts.in_offsets : parts.out_offsets;
  csr.targets.reserve(arcs.size());
  for (const Arc& arc : arcs) csr.targets.push_back(arc.target);
  if (!weighted) return csr;
  csr.weights.resize(arcs.size());
  fill_weights(graph, in, csr);
  return csr;
}

Csr make_undirected_csr(const Graph& graph) {
  if (!graph.directed()) return make_csr(graph, Direction::out, true);
  Csr csr;
  std::vector<std::pair<std::uint32_t, double>> arcs;
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    arcs.clear();
    for (const Arc& arc : graph.out_arcs(node)) arcs.emplace_back(arc.target, graph.weight(arc.edge));
    for (const Arc& arc : graph.in_arcs(node)) arcs.emplace_back(arc.target, graph.weight(arc.edge));
    push_row(arcs, node, csr);
  }
  return csr;
}

}  // namespace kgbuild::graphs
