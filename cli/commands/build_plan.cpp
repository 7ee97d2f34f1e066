#include "cli/commands/build_plan.hpp"

#include "cli/commands/unused_options.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {

void add_build_options(OptionParser& parser, BuildOptions& options) {
  add_paths(parser, options.input);
  add_output_options(parser, options.output);
  add_pass_options(parser, options.analysis);
  add_date_options(parser, options.dates);
  add_filter_options(parser, options.filter);
  add_file_option(
      parser, "--corrections", options.corrections,
      "a table of graph edits (TSV): drop X, rename X Y, merge X Y, distinct X Y, kind X KIND, followed by a "
      "paper id to apply the edit to that paper only; kgbuild duplicates proposes rows");
  add_input_options(parser, options.input);
}

BuildPlan make_plan(const BuildOptions& options) {
  if (options.input.paths.empty()) throw UsageError("no input: name files or folders of digests");
  reject_empty_period(options.dates);
  BuildPlan plan;
  for (Target& target :
       resolve_targets(list_formats(options.output), options.output.out, options.input.paths.front())) {
    PlannedExport& planned = plan.exports.emplace_back();
    const Exporter& exporter = *target.exporter;
    planned.view = choose_view(options.output, exporter);
    planned.view_options = make_view_options(options.output, exporter);
    planned.options = make_export_options(options.output, exporter, planned.view);
    planned.target = std::move(target);
  }
  plan.passes = select_passes(options.analysis);
  plan.pass_options = make_pass_options(options.analysis);
  reject_unused_options(options, plan);
  for (PlannedExport& planned : plan.exports) {
    if (planned.view != nullptr) planned.filter = make_filter(options.filter, *planned.view, plan.passes);
  }
  return plan;
}

}  // namespace kgbuild::cli
