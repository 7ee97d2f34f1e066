#include "cli/commands/unused_options.hpp"

#include <algorithm>
#include <functional>

#include "base/strings.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

using Names = std::vector<std::string_view>;

bool contains(const Names& names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

void reject_unused_pass_options(const AnalysisOptions& options, const std::vector<SelectedPass>& passes) {
  const Names sampling{"betweenness"}, optimising{"community", "louvain_community", "community_topics"};
  Names random = optimising;
  random.push_back("label_propagation_community");
  if (!options.betweenness_samples.empty()) random.push_back("betweenness");
  const struct {
    std::string_view option;
    const std::string& typed;
    Names readers;
  } rows[] = {{"--seed", options.seed, random},
              {"--betweenness-samples", options.betweenness_samples, sampling},
              {"--pagerank-from", options.pagerank_from, {"pagerank"}},
              {"--resolution", options.resolution, optimising},
              {"--quality", options.quality, optimising}};
  for (const auto& row : rows) {
    const bool is_read = std::ranges::any_of(
        passes, [&](const SelectedPass& selected) { return contains(row.readers, selected.pass->name); });
    if (row.typed.empty() || is_read) continue;
    throw UsageError(std::string(row.option) + " only affects passes that are not selected: " +
                     join(row.readers, ", ") + "; add one with --analyze");
  }
}

/// Passes that --analyze names, of which no view that is written shows the column. `all` and the defaults also serve
/// the summary.
void reject_unused_passes(const std::string& analyze, const BuildPlan& plan) {
  if (analyze.empty() || analyze == "all") return;
  for (const SelectedPass& selected : plan.passes) {
    const View* hidden_in = nullptr;
    const bool is_shown = std::ranges::any_of(plan.exports, [&](const PlannedExport& planned) {
      if (planned.view != nullptr) hidden_in = planned.view;
      return planned.view == nullptr || shows_result(*planned.view, selected);
    });
    if (is_shown) continue;
    const std::string_view pass = selected.pass->name, view = hidden_in->name;
    throw UsageError(concat({"--analyze ", pass, " has no effect: it runs on the view ", selected.view->name,
                             ", which shares no ", selected.pass->subject == Subject::nodes ? "node" : "edge",
                             " with the view ", view, "; write --analyze ", pass, "@", view}));
  }
}

void reject_unused_format_options(const OutputOptions& options, const std::vector<PlannedExport>& exports) {
  const struct {
    std::string_view option;
    bool is_set;
    Names readers;
  } rows[] = {{"--base-iri", !options.base_iri.empty(), {"jsonld", "ntriples"}},
              {"--inline-context", options.inline_context, {"jsonld"}},
              {"--csv-plain", options.csv_plain, {"csv"}},
              {"--csv-bom", options.csv_bom, {"csv"}}};
  for (const auto& row : rows) {
    const bool is_read = std::ranges::any_of(
        exports, [&](const PlannedExport& planned) { return contains(row.readers, planned.target.exporter->name); });
    if (!row.is_set || is_read) continue;
    throw UsageError(std::string(row.option) + " only affects formats that are not written; add --export " +
                     join(row.readers, ", "));
  }
}

/// An option that affects some views, and what to say if none of them is written.
struct ViewOptionRow {
  std::string_view option;
  const std::string& typed;
  std::function<bool(const View&)> affects;
  std::string reason;
};

void reject_unused(const ViewOptionRow& row, const std::vector<PlannedExport>& exports) {
  const bool is_used = std::ranges::any_of(
      exports, [&](const PlannedExport& planned) { return planned.view != nullptr && row.affects(*planned.view); });
  if (row.typed.empty() || is_used) return;
  throw UsageError(std::string(row.option) + " " + row.typed + " has no effect: " + row.reason);
}

void reject_unused_view_options(const OutputOptions& options, const std::vector<PlannedExport>& exports) {
  const ViewOptionRow rows[] = {
      {"--view", options.view, [](const View&) { return true; }, "records are written before the graph is built"},
      {"--weight", options.weight, [](const View& view) { return !view.directed && !view.shows(NodeKind::paper); },
       "only the views coauthors, methods and benchmarks have such weights; add --view coauthors"},
      {"--max-coauthors", options.max_coauthors, [](const View& view) { return view.shows(NodeKind::author); },
       "no co-author edges are written; add --view coauthors"}};
  for (const ViewOptionRow& row : rows) reject_unused(row, exports);
  const bool writes_records =
      std::ranges::any_of(exports, [](const PlannedExport& planned) { return planned.view == nullptr; });
  if (writes_records) return;
  reject_unused({"--evidence", options.evidence, [](const View& view) { return view.directed; },
                 "the view " + std::string(exports.front().view->name) + " is computed and has no evidence"},
                exports);
}

void reject_unused_filters(const FilterOptions& options, const std::vector<PlannedExport>& exports) {
  if (!options.by.empty() && options.top.empty()) throw UsageError("--by has no effect without --top N");
  const auto any = [](const View&) { return true; };
  const ViewOptionRow rows[] = {
      {"--top", options.top, any, "records are written before the graph is built"},
      {"--component", options.component, any, "records are written before the graph is built"},
      {"--min-weight", options.min_weight, [](const View& view) { return !view.directed; },
       "only undirected views have weights; add --view coauthors or another of them"},
      {"--min-papers", options.min_papers, [](const View& view) { return has_property(view, "papers"); },
       "no node of this view has a number of papers"},
      {"--kinds", options.kinds, [](const View& view) { return view.kinds.size() > 1; },
       "this view has one kind of node"}};
  for (const ViewOptionRow& row : rows) reject_unused(row, exports);
  if (options.kinds.empty()) return;
  for (const std::string_view name : split_list(options.kinds)) {
    const std::string typed(name);
    reject_unused({"--kinds", typed, [&](const View& view) { return view.shows(*find_node_kind(name)); },
                   "no view that is written shows them; add --view full"},
                  exports);
  }
}

}  // namespace

void reject_unused_options(const BuildOptions& options, const BuildPlan& plan) {
  reject_unused_pass_options(options.analysis, plan.passes);
  reject_unused_passes(options.analysis.analyze, plan);
  reject_unused_view_options(options.output, plan.exports);
  reject_unused_format_options(options.output, plan.exports);
  reject_unused_filters(options.filter, plan.exports);
}

}  // namespace kgbuild::cli
