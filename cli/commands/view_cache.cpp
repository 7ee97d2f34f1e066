#include "cli/commands/view_cache.hpp"

#include <algorithm>

#include "kgbuild/graph_view.hpp"

namespace kgbuild::cli {
namespace {

bool show_the_same(const PlannedExport& one, const PlannedExport& other) {
  return one.view == other.view && one.view_options == other.view_options && one.filter == other.filter;
}

ViewCache::Entry make_entry(const PlannedExport& planned, const Graph& full) {
  if (planned.view == nullptr) return {};
  ViewCache::Entry entry{planned.view->make(full, planned.view_options)};
  if (planned.view->shows(NodeKind::author)) {
    entry.omitted_edges =
        full.edge_count(EdgeKind::coauthored_with) - entry.graph.edge_count(EdgeKind::coauthored_with);
  }
  return entry;
}

}  // namespace

ViewCache::ViewCache(std::span<const PlannedExport> exports, const Graph& full) : exports_(exports) {
  for (std::size_t i = 0; i < exports.size(); ++i) {
    const auto known =
        std::ranges::find_if(first_, [&](std::size_t first) { return show_the_same(exports[first], exports[i]); });
    entry_of_.push_back(static_cast<std::size_t>(known - first_.begin()));
    if (known != first_.end()) continue;
    first_.push_back(i);
    entries_.push_back(make_entry(exports[i], full));
  }
}

void ViewCache::attach_results(const std::vector<PassResult>& results) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const PlannedExport& planned = exports_[first_[i]];
    if (planned.view == nullptr) continue;
    Graph& graph = entries_[i].graph;
    graph = kgbuild::attach_results(graph, *planned.view, results, planned.filter);
  }
}

}  // namespace kgbuild::cli
