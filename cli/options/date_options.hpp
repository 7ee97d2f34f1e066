// --since and --until: the papers of some time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options/option_parser.hpp"
#include "cli/report/report.hpp"
#include "kgbuild/record.hpp"

namespace kgbuild::cli {

/// As typed; empty where they were not.
struct DateOptions {
  std::string since, until;
};

void add_date_options(OptionParser& parser, DateOptions& options);

/// Throws UsageError for a time that ends before it begins.
void refuse_empty_time(const DateOptions& options);

/// Keeps the records of digests from --since to --until, both days included, before anything is counted or linked: the
/// result is that of reading those digests alone. Records without a date go. Says in `report` how many went; nothing
/// changes where neither option was given. Throws InputError when none is left.
void keep_dated(const DateOptions& options, std::vector<PaperRecord>& records, RunReport& report);

}  // namespace kgbuild::cli
