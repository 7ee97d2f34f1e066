#include "cli/commands/shown_views.hpp"

#include <algorithm>

namespace kgbuild::cli {
namespace {

bool show_the_same(const PlannedExport& one, const PlannedExport& other) {
  return one.view == other.view && one.view_options == other.view_options && one.filter == other.filter;
}

ShownViews::Shown make_shown(const PlannedExport& planned, const Graph& full) {
  if (planned.view == nullptr) return {};
  ShownViews::Shown shown{planned.view->make(full, planned.view_options)};
  if (planned.view->shows(NodeKind::author)) {
    shown.left_out = full.edge_count(EdgeKind::coauthored_with) - shown.graph.edge_count(EdgeKind::coauthored_with);
  }
  return shown;
}

}  // namespace

ShownViews::ShownViews(std::span<const PlannedExport> exports, const Graph& full) : exports_(exports) {
  for (const PlannedExport& planned : exports) {
    const auto known =
        std::ranges::find_if(first_, [&](std::size_t place) { return show_the_same(exports[place], planned); });
    places_.push_back(static_cast<std::size_t>(known - first_.begin()));
    if (known != first_.end()) continue;
    first_.push_back(static_cast<std::size_t>(&planned - exports.data()));
    shown_.push_back(make_shown(planned, full));
  }
}

void ShownViews::finish(const std::vector<PassResult>& results) {
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    const PlannedExport& planned = exports_[first_[i]];
    if (planned.view == nullptr) continue;
    Graph& graph = shown_[i].graph;
    for (const PassResult& result : results) graph = attach(graph, planned.view->name, result);
    graph = apply_filter(graph, planned.filter);
  }
}

}  // namespace kgbuild::cli
