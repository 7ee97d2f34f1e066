#include "kgbuild/view.hpp"

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "graph/model/graph_check.hpp"
#include "graph/views/subgraph.hpp"
#include "graph/views/views.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
using namespace graphs;
namespace {

Selection select_all(const Graph& graph) {
  Selection selection;
  selection.nodes.assign(graph.node_count(), true);
  selection.edge_kinds.fill(true);
  return selection;
}

Graph make_full(const Graph& full, const ViewOptions& options) {
  Selection selection = select_all(full);
  selection.coauthors = cap_coauthors(full, options.max_coauthors);
  return selection.coauthors ? Graph(select_parts(full, selection)) : full;
}

Graph make_knowledge(const Graph& full, const ViewOptions& options) {
  Selection selection = select_all(full);
  for (const NodeKind kind : {NodeKind::digest, NodeKind::result}) {
    const Graph::Range range = full.nodes_of(kind);
    std::fill(selection.nodes.begin() + range.first, selection.nodes.begin() + range.last, false);
  }
  for (const EdgeKind kind : {EdgeKind::against, EdgeKind::featured_in, EdgeKind::in_metric, EdgeKind::of_method,
                              EdgeKind::on_benchmark, EdgeKind::reports}) {
    selection.edge_kinds[kind] = false;
  }
  selection.coauthors = cap_coauthors(full, options.max_coauthors);
  return Graph(select_parts(full, selection));
}

template <MakeView* Make>
Graph make_checked(const Graph& full, const ViewOptions& options) {
  require_full(full);
  return Make(full, options);
}

using enum NodeKind;
constexpr NodeKind all_kinds[] = {author, benchmark, digest, institution, method, metric, paper, result, task};
constexpr NodeKind knowledge_kinds[] = {author, benchmark, institution, method, metric, paper, task};
constexpr NodeKind author_kind[] = {author}, method_kind[] = {method}, benchmark_kind[] = {benchmark},
                   paper_kind[] = {paper};

constexpr std::array table{
    View{"full", "everything, directed", all_kinds, true, make_checked<make_full>},
    View{"knowledge", "everything but results and digests, directed", knowledge_kinds, true,
         make_checked<make_knowledge>},
    View{"coauthors", "persons joined by the papers they share, undirected, weighted", author_kind, false,
         make_checked<make_coauthors>},
    View{"methods", "methods joined by the papers that name both, undirected, weighted", method_kind, false,
         make_checked<make_methods>},
    View{"benchmarks", "benchmarks joined by the papers that name both, undirected, weighted", benchmark_kind, false,
         make_checked<make_benchmarks>},
    View{"papers", "papers joined by methods, benchmarks and persons they share, undirected, weighted", paper_kind,
         false, make_checked<make_papers>},
    View{"citations", "papers joined by who cites whom, directed", paper_kind, true, make_checked<make_citations>},
};
static_assert(std::size(all_kinds) == node_kind_count);

}  // namespace

bool View::shows(NodeKind kind) const { return std::ranges::find(kinds, kind) != kinds.end(); }

std::span<const View> views() { return table; }

const View* find_view(std::string_view name) {
  const auto* const row = std::ranges::find(table, name, &View::name);
  return row == std::end(table) ? nullptr : &*row;
}

const View& view_named(std::string_view name) {
  if (const View* const view = find_view(name)) return *view;
  throw UsageError(format_unknown("view", name, names_of(views())));
}

}  // namespace kgbuild
