#include "graph/analysis/csr.hpp"

#include "graph/graph_parts.hpp"

namespace kgbuild {

Csr make_csr(const Graph& graph, Direction direction, bool weighted) {
  const Graph::Parts& parts = graph.parts();
  const bool in = direction == Direction::in && graph.directed();
  const std::vector<Arc>& arcs = in ? parts.in_arcs : parts.out_arcs;
  Csr csr;
  if (graph.node_count() == 0) return csr;
  csr.offsets = in ? parts.in_offsets : parts.out_offsets;
  csr.targets.reserve(arcs.size());
  for (const Arc& arc : arcs) csr.targets.push_back(arc.target);
  if (!weighted) return csr;
  csr.weights.reserve(arcs.size());
  for (const Arc& arc : arcs) csr.weights.push_back(graph.weight(arc.edge));
  return csr;
}

}  // namespace kgbuild
