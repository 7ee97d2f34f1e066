// The options that select papers by date and a part of each view.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/options/option_parser.hpp"
#include "cli/report/report.hpp"
#include "kgbuild/analysis.hpp"
#include "kgbuild/filter.hpp"
#include "kgbuild/record.hpp"
#include "kgbuild/view.hpp"

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

/// As typed; empty if absent.
struct FilterOptions {
  std::string kinds, min_papers, min_weight, top, by, component;
};

void add_filter_options(OptionParser& parser, FilterOptions& options);

/// The filter for one view; --by defaults to `papers` or, where nodes have no such property, `votes`. Throws UsageError
/// if the view has no column --by.
Filter make_filter(const FilterOptions& options, const View& view, std::span<const SelectedPass> passes);

/// True if a kind of node in the view has the property.
bool has_property(const View& view, std::string_view name);

}  // namespace kgbuild::cli
