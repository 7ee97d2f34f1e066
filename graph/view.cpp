#include "kgbuild/view.hpp"

#include <algorithm>
#include <array>

#include "graph/coauthors.hpp"
#include "graph/subgraph.hpp"

namespace kgbuild {
namespace {

Selection select_all(const Graph& graph) {
  Selection selection;
  selection.nodes.assign(graph.node_count(), true);
  selection.edge_kinds.fill(true);
  return selection;
}

Graph make_directed(const Graph& full, const ViewOptions& options, Selection selection) {
  CoauthorTies capped;
  if (options.max_coauthors) {
    capped = build_coauthors(read_authorships(full), options.max_coauthors);
    selection.coauthors = &capped;
  }
  return Graph(select_parts(full, selection));
}

Graph make_full(const Graph& full, const ViewOptions& options) {
  if (!options.max_coauthors) return full;
  return make_directed(full, options, select_all(full));
}

Graph make_knowledge(const Graph& full, const ViewOptions& options) {
  Selection selection = select_all(full);
  for (const NodeKind kind : {NodeKind::digest, NodeKind::result}) {
    const Graph::Range range = full.nodes_of(kind);
    std::fill(selection.nodes.begin() + range.first, selection.nodes.begin() + range.last, false);
  }
  for (const EdgeKind kind : {EdgeKind::against, EdgeKind::featured_in, EdgeKind::in_metric, EdgeKind::of_method,
                              EdgeKind::on_benchmark, EdgeKind::reports}) {
    selection.edge_kinds[index_of(kind)] = false;
  }
  return make_directed(full, options, std::move(selection));
}

std::shared_ptr<const Column> find_shared(const std::vector<NamedColumn>& columns, std::string_view name) {
  const auto found = std::ranges::find(columns, name, &NamedColumn::name);
  return found == columns.end() ? nullptr : found->column;
}

// `fractional` itself under a second name, or the counts as real numbers.
std::shared_ptr<const Column> make_weight(const std::vector<NamedColumn>& columns, ViewOptions::Weight weight) {
  if (weight == ViewOptions::Weight::fractional) return find_shared(columns, "fractional");
  const auto papers = find_shared(columns, "papers");
  if (!papers) return nullptr;
  Column counts(ValueType::real);
  for (std::size_t row = 0; row < papers->rows(); ++row) counts.push(static_cast<double>(papers->integer(row)));
  return std::make_shared<const Column>(std::move(counts));
}

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
  if (auto weight = make_weight(columns, options.weight)) {
    columns.insert(columns.begin() + 2, {"weight", std::move(weight)});  // where the schema has it
  }
  return Graph(std::move(parts));
}

constexpr std::array<View, 3> table{{
    {"full", "everything, directed", true, make_full},
    {"knowledge", "everything but results and digests, directed", true, make_knowledge},
    {"coauthors", "persons joined by the papers they share, undirected, weighted", false, make_coauthors},
}};

}  // namespace

std::span<const View> views() { return table; }

const View* find_view(std::string_view name) {
  const auto* const row = std::ranges::find(table, name, &View::name);
  return row == table.end() ? nullptr : &*row;
}

}  // namespace kgbuild
