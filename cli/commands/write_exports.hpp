// From the graph to what is written of it.
#pragma once

#include <span>
#include <vector>

#include "cli/commands/build_plan.hpp"
#include "cli/commands/shown_views.hpp"
#include "cli/report/report.hpp"

namespace kgbuild::cli {

/// Writes the exports that are graphs, several at a time where threads are; the reports are in the order of the plan.
/// All are tried; then what the first of them threw is thrown.
std::vector<OutputReport> write_graphs(std::span<const PlannedExport> exports, const ShownViews& views,
                                       unsigned threads);

/// Writes the exports that are records.
std::vector<OutputReport> write_record_files(std::span<const PlannedExport> exports,
                                             std::span<const PaperRecord> records, unsigned threads);

}  // namespace kgbuild::cli
