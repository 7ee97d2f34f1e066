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

std::shared_ptr<const Column> make_weight(const std::vector<NamedColumn>& columns, ViewOptions::Weight weight) {
  if (weight == ViewOptions::Weight::fractional) return find_shared(columns, property_name::fractional);
  const auto papers = find_shared(columns, property_name::papers);
  if (!papers) return nullptr;
  Column counts(ValueType::real);
  for (std::size_t row = 0; row < papers->rows(); ++row) counts.push(static_cast<double>(papers->integer(row)));
  return std::make_shared<const Column>(std::move(counts));
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
  const NodeId first = parts.ranges[kind].first;
  const auto node_of = [&](std::uint32_t row) { return NodeId(first + row); };
  std::ranges::transform(ties.sources, std::back_inserter(parts.sources), node_of);
  std::ranges::transform(ties.targets, std::back_inserter(parts.targets), node_of);
  parts.columns.edges[edges] = std::move(ties.columns);
  return Graph(std::move(parts));
}

void add_weight(std::vector<NamedColumn>& columns, EdgeKind kind, ViewOptions::Weight weight) {
  auto values = make_weight(columns, weight);
  if (!values) return;
  const std::span<const Property> properties = kind_info(kind).properties;
  const auto place = [&](std::string_view name) { return std::ranges::find(properties, name, &Property::name); };
  const auto next = std::ranges::find_if(
      columns, [&](const NamedColumn& column) { return place(column.name) > place(property_name::weight); });
  columns.insert(next, {std::string(property_name::weight), std::move(values)});
}

}  // namespace kgbuild::graphs
