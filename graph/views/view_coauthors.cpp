// Persons, joined by the papers that they share.
#include "graph/model/coauthors.hpp"
#include "graph/views/projection.hpp"
#include "graph/views/subgraph.hpp"
#include "graph/views/views.hpp"

namespace kgbuild::graphs {

Graph make_coauthors(const Graph& full, const ViewOptions& options) {
  Selection selection;
  selection.nodes = find_persons(full);  // authors come first among the nodes
  selection.nodes.resize(full.node_count(), false);
  selection.edge_kinds[index_of(EdgeKind::coauthored_with)] = true;
  CoauthorTies capped;
  if (options.max_coauthors) {
    capped = build_coauthors(read_authorships(full), options.max_coauthors);
    selection.coauthors = &capped;
  }
  Graph::Parts parts = select_parts(full, selection);
  parts.directed = false;
  auto& columns = parts.columns.edges[index_of(EdgeKind::coauthored_with)];
  if (auto weight = choose_weight(columns, options.weight)) {
    columns.insert(columns.begin() + 2, {"weight", std::move(weight)});  // where the schema has it
  }
  return Graph(std::move(parts));
}

}  // namespace kgbuild::graphs
