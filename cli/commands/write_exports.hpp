// Writes the outputs of a plan.
#pragma once

#include <span>
#include <vector>

#include "cli/commands/build_plan.hpp"
#include "cli/commands/view_cache.hpp"
#include "cli/report/report.hpp"

namespace kgbuild::cli {

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
