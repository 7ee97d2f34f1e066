#include "graph/views/projection.hpp"

#include <algorithm>
#include <numeric>

#include "graph/views/subgraph.hpp"

namespace kgbuild::graphs {
namespace {

std::shared_ptr<const Column> find_shared(const std::vector<NamedColumn>& columns, std::string_view name) {
  const auto found = std::ranges::find(columns, name, &NamedColumn::name);
  return found == columns.end() ? nullptr : found->column;
}

}  // namespace

Graph make_projection(const Graph& full, NodeKind kind, EdgeKind edges, Ties ties) {
  const Graph::Range range = full.nodes_of(kind);
  Selection selection;
  selection.nodes.assign(full.node_count(), false);
  std::fill(selection.nodes.begin() + range.first, selection.nodes.begin() + range.last, true);
  Graph::Parts parts = select_parts(full, selection);
  parts.directed = false;
  parts.edge_kinds.assign(ties.sources.size(), edges);
  parts.edge_rows.resize(ties.sources.size());
  std::iota(parts.edge_rows.begin(), parts.edge_rows.end(), 0U);
  parts.sources.assign(ties.sources.begin(), ties.sources.end());  // the only kind: the row of a node is its number
  parts.targets.assign(ties.targets.begin(), ties.targets.end());
  parts.columns.edges[index_of(edges)] = std::move(ties.columns);
  return Graph(std::move(parts));
}

std::shared_ptr<const Column> choose_weight(const std::vector<NamedColumn>& columns, ViewOptions::Weight weight) {
  if (weight == ViewOptions::Weight::fractional) return find_shared(columns, "fractional");
  const auto papers = find_shared(columns, "papers");
  if (!papers) return nullptr;
  Column counts(ValueType::real);
  for (std::size_t row = 0; row < papers->rows(); ++row) counts.push(static_cast<double>(papers->integer(row)));
  return std::make_shared<const Column>(std::move(counts));
}

}  // namespace kgbuild::graphs
