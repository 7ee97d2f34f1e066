// The options that select a part of each view.
#pragma once

#include <span>
#include <string>

#include "cli/options/option_parser.hpp"
#include "kgbuild/analysis.hpp"
#include "kgbuild/filter.hpp"
#include "kgbuild/view.hpp"

namespace kgbuild::cli {

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
