// The graphs that exports show, and the outputs of a plan.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cli/commands/build_plan.hpp"
#include "cli/report/report.hpp"

namespace kgbuild::cli {

/// The views of a plan, each computed once even if several formats show it.
class ViewCache {
 public:
  struct Entry {
    Graph graph;
    std::uint32_t omitted_edges = 0;  ///< COAUTHORED_WITH edges that --max-coauthors omits
  };

  /// Computes the views of `full`. `exports` must outlive the cache.
  ViewCache(std::span<const PlannedExport> exports, const Graph& full);

  /// Adds the results of passes as columns, then applies the filters of the exports. Call once.
  void attach_results(const std::vector<PassResult>& results);

  /// The graph for export `i` of the plan; empty for records.
  const Entry& operator[](std::size_t i) const { return entries_[entry_of_[i]]; }

 private:
  std::span<const PlannedExport> exports_;
  std::vector<std::size_t> entry_of_;  ///< by export
  std::vector<std::size_t> first_;     ///< by entry: the first export that shows it
  std::vector<Entry> entries_;
};

/// Writes the exports that are graphs, up to `threads` at once; reports are in the order of the plan. Tries all
/// exports, then throws the first of their exceptions in that order.
std::vector<OutputReport> write_graphs(std::span<const PlannedExport> exports, const ViewCache& views,
                                       unsigned threads);

/// Writes the exports that are records.
std::vector<OutputReport> write_record_files(std::span<const PlannedExport> exports,
                                             std::span<const PaperRecord> records, unsigned threads);

/// Writes one file of records.
OutputReport write_records_file(const Exporter& exporter, const ExportOptions& options, const std::string& path,
                                std::span<const PaperRecord> records);

}  // namespace kgbuild::cli
