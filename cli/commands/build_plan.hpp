// What `kgbuild PATH...` is to do, checked before any work.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/commands/targets.hpp"
#include "cli/options/date_options.hpp"
#include "cli/options/filter_options.hpp"
#include "cli/options/format_options.hpp"
#include "cli/options/input_options.hpp"
#include "cli/options/option_parser.hpp"
#include "cli/options/pass_options.hpp"
#include "kgbuild/analysis.hpp"
#include "kgbuild/view.hpp"

namespace kgbuild::cli {

/// The options as typed; empty where they were not.
struct BuildOptions {
  InputOptions input;
  FilterOptions filter;
  DateOptions dates;
  std::string formats, out, view, analyze, max_coauthors, weight, evidence;
  std::vector<std::string> corrections;
  PassFlags passes;
  FormatFlags format_flags;
};

void add_build_options(OptionParser& parser, BuildOptions& options);

/// One output with the view it shows.
struct PlannedExport {
  Target target;
  const View* view = nullptr;  ///< null for records
  ViewOptions view_options;
  ExportOptions options;
  Filter filter;
};

struct BuildPlan {
  std::vector<PlannedExport> exports;
  std::vector<SelectedPass> passes;
  PassOptions pass_options;
};

/// Fills in the defaults of the formats. `options` must outlive the plan. Throws UsageError for options that do not fit
/// together.
BuildPlan make_plan(const BuildOptions& options);

}  // namespace kgbuild::cli
