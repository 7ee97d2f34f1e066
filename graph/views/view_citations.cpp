// Papers and which of them cite which.
#include <algorithm>

#include "graph/views/subgraph.hpp"
#include "graph/views/views.hpp"

namespace kgbuild::graphs {

Graph make_citations(const Graph& full, const ViewOptions& /*options*/) {
  Selection selection;
  selection.nodes.assign(full.node_count(), false);
  const Graph::Range papers = full.nodes_of(NodeKind::paper);
  std::fill(selection.nodes.begin() + papers.first, selection.nodes.begin() + papers.last, true);
  selection.edge_kinds[EdgeKind::cites] = true;
  return Graph(select_parts(full, selection));
}

}  // namespace kgbuild::graphs
