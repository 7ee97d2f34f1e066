// Persons joined by the papers they wrote together.
#include <algorithm>

#include "graph/views/projection.hpp"
#include "graph/views/subgraph.hpp"
#include "graph/views/views.hpp"

namespace kgbuild::graphs {

Graph make_coauthors(const Graph& full, const ViewOptions& options) {
  Selection selection;
  selection.nodes.assign(full.node_count(), false);
  const std::vector<bool> persons = find_persons(full);
  std::copy(persons.begin(), persons.end(), selection.nodes.begin() + full.nodes_of(NodeKind::author).first);
  selection.edge_kinds[EdgeKind::coauthored_with] = true;
  selection.coauthors = cap_coauthors(full, options.max_coauthors);
  Graph::Parts parts = select_parts(full, selection);
  parts.directed = false;
  add_weight(parts.columns.edges[EdgeKind::coauthored_with], EdgeKind::coauthored_with, options.weight);
  return Graph(std::move(parts));
}

}  // namespace kgbuild::graphs
