// --since and --until: the papers of a period.
#pragma once

#include <string>
#include <vector>

#include "cli/options/option_parser.hpp"
#include "cli/report/report.hpp"
#include "kgbuild/record.hpp"

namespace kgbuild::cli {

/// Days as typed, YYYY-MM-DD; empty if absent.
struct DateOptions {
  std::string since, until;
};

void add_date_options(OptionParser& parser, DateOptions& options);

/// Throws UsageError for a period that ends before it begins.
void reject_empty_period(const DateOptions& options);

/// Keeps the records of digests from --since to --until, both inclusive; records without a date are dropped. Runs
/// before anything is counted or linked, so the result is that of reading those digests alone. Adds the numbers dropped
/// to `report`. Does nothing if both options are absent. Throws InputError if no record remains.
void keep_dated(const DateOptions& options, std::vector<PaperRecord>& records, RunReport& report);

}  // namespace kgbuild::cli
