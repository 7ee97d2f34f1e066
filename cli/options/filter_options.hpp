// The options that say which part of a view is written.
#pragma once

#include <span>
#include <string>

#include "cli/options/option_parser.hpp"
#include "kgbuild/analysis.hpp"
#include "kgbuild/filter.hpp"
#include "kgbuild/view.hpp"

namespace kgbuild::cli {

/// As typed; empty where they were not.
struct FilterOptions {
  std::string kinds, min_papers, min_weight, top, by, component;
};

void add_filter_options(OptionParser& parser, FilterOptions& options);

/// The filter of one view, with its default for --by. Throws UsageError where the view has no such column.
Filter make_filter(const FilterOptions& options, const View& view, std::span<const SelectedPass> passes);

/// Throws UsageError for an option that changes none of the views written.
void refuse_idle_filters(const FilterOptions& options, std::span<const View* const> views);

}  // namespace kgbuild::cli
