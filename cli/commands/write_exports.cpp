#include "cli/commands/write_exports.hpp"

#include <atomic>
#include <exception>
#include <thread>

namespace kgbuild::cli {
namespace {

ExportOptions make_options(const PlannedExport& planned, unsigned threads) {
  ExportOptions options = planned.options;
  options.threads = threads;
  return options;
}

OutputReport write_graph(const PlannedExport& planned, const ShownViews::Shown& shown, unsigned threads) {
  const Graph& graph = shown.graph;
  const Exporter& exporter = *planned.target.exporter;
  const ExportOptions options = make_options(planned, threads);
  OutputReport report;
  report.left_out = shown.left_out;
  make_folder(planned.target);
  report.bytes = write_export(exporter, graph, options, planned.target.path);
  report.path = planned.target.path;
  report.format = exporter.name;
  report.view = planned.view->name;
  report.nodes = graph.node_count();
  report.edges = graph.edge_count();
  report.max_coauthors = planned.view_options.max_coauthors;
  report.limitations = find_limitations(exporter, graph, options);
  return report;
}

OutputReport write_records_file(const PlannedExport& planned, std::span<const PaperRecord> records, unsigned threads) {
  make_folder(planned.target);
  OutputReport report;
  report.bytes = write_export(*planned.target.exporter, records, make_options(planned, threads), planned.target.path);
  report.path = planned.target.path;
  report.format = planned.target.exporter->name;
  report.records = records.size();
  return report;
}

}  // namespace

std::vector<OutputReport> write_graphs(std::span<const PlannedExport> exports, const ShownViews& views,
                                       unsigned threads) {
  std::vector<OutputReport> reports(exports.size());
  std::vector<std::exception_ptr> problems(exports.size());
  std::atomic<std::size_t> next = 0;
  // Each also formats with all threads, so that none is idle while another one waits for the disk.
  const auto work = [&] {
    for (std::size_t i = next++; i < exports.size(); i = next++) {
      if (exports[i].view == nullptr) continue;
      try {
        reports[i] = write_graph(exports[i], views[i], threads);
      } catch (...) {
        problems[i] = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(threads, exports.size()); ++i) others.emplace_back(work);
    work();
  }
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
    if (planned.view == nullptr) reports.push_back(write_records_file(planned, records, threads));
  }
  return reports;
}

}  // namespace kgbuild::cli
