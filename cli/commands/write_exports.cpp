#include "cli/commands/write_exports.hpp"

#include <algorithm>
#include <exception>

#include "base/parallel.hpp"
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

namespace {

ExportOptions with_threads(ExportOptions options, unsigned threads) {
  options.threads = threads;
  return options;
}

OutputReport write_graph(const PlannedExport& planned, const ViewCache::Entry& shown, unsigned threads) {
  const Graph& graph = shown.graph;
  const Exporter& exporter = *planned.target.exporter;
  const ExportOptions options = with_threads(planned.options, threads);
  OutputReport report;
  make_folder(planned.target);
  report.bytes = write_export(exporter, graph, options, planned.target.path);
  report.path = planned.target.path;
  report.format = exporter.name;
  report.view = planned.view->name;
  report.nodes = graph.node_count();
  report.edges = graph.edge_count();
  report.max_coauthors = planned.view_options.max_coauthors;
  report.omitted_edges = shown.omitted_edges;
  report.limitations = find_limitations(exporter, graph, options);
  return report;
}

}  // namespace

std::vector<OutputReport> write_graphs(std::span<const PlannedExport> exports, const ViewCache& views,
                                       unsigned threads) {
  std::vector<OutputReport> reports(exports.size());
  std::vector<std::exception_ptr> problems(exports.size());
  // Each export also formats with all threads, so that none is idle while another waits for the disk.
  for_pieces(threads, exports.size(), 1, [&](unsigned /*worker*/, std::size_t i, std::size_t /*end*/) {
    if (exports[i].view == nullptr) return;
    try {
      reports[i] = write_graph(exports[i], views[i], threads);
    } catch (...) {
      problems[i] = std::current_exception();
    }
  });
  for (const std::exception_ptr& problem : problems) {
    if (problem) std::rethrow_exception(problem);
  }
  std::erase_if(reports, [](const OutputReport& report) { return report.view.empty(); });
  return reports;
}

std::vector<OutputReport> write_record_files(std::span<const PlannedExport> exports,
                                             std::span<const PaperRecord> records, unsigned threads) {
  std::vector<OutputReport> reports;
  for (const PlannedExport& planned : exports) {
    if (planned.view != nullptr) continue;
    make_folder(planned.target);
    reports.push_back(write_records_file(*planned.target.exporter, with_threads(planned.options, threads),
                                         planned.target.path, records));
  }
  return reports;
}

OutputReport write_records_file(const Exporter& exporter, const ExportOptions& options, const std::string& path,
                                std::span<const PaperRecord> records) {
  OutputReport report;
  report.bytes = write_export(exporter, records, options, path);
  report.path = path;
  report.format = exporter.name;
  report.records = records.size();
  return report;
}

}  // namespace kgbuild::cli
