// What `kgbuild PATH...` will do, checked before any work.
#pragma once

#include <string>
#include <vector>

#include "cli/commands/targets.hpp"
#include "cli/options/filter_options.hpp"
#include "cli/options/input_options.hpp"
#include "cli/options/output_options.hpp"
#include "cli/options/pass_options.hpp"

namespace kgbuild::cli {

struct BuildOptions {
  InputOptions input;
  OutputOptions output;
  AnalysisOptions analysis;
  DateOptions dates;
  FilterOptions filter;
  std::vector<std::string> corrections;  ///< files
};

void add_build_options(OptionParser& parser, BuildOptions& options);

/// One output and the view it shows.
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

/// Fills in the defaults of the formats. `options` must outlive the plan. Throws UsageError for options that contradict
/// each other or would have no effect.
BuildPlan make_plan(const BuildOptions& options);

}  // namespace kgbuild::cli
