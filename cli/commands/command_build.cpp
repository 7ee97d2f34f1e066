// The main command: digests → graph → files.
#include <future>
#include <memory>

#include "cli/commands/build_plan.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/run.hpp"
#include "cli/commands/write_exports.hpp"
#include "cli/report/console.hpp"
#include "cli/report/report.hpp"
#include "kgbuild/builder.hpp"

namespace kgbuild::cli {
namespace {

/// The full graph. Its builder lives on so that freeing the records does not delay the output.
struct Built {
  GraphBuilder builder;
  Graph graph;
};

/// The files of --rules, --names and --corrections.
std::vector<InputFile> list_tables(const BuildOptions& options) {
  std::vector<InputFile> tables;
  for (const auto* files : {&options.input.rules.packs, &options.input.rules.names, &options.corrections}) {
    for (const std::string& file : *files) tables.push_back({file, file});
  }
  return tables;
}

/// Reads the digests and builds the full graph.
Built build_graph(const BuildOptions& options, const BuildPlan& plan, Diagnostics& diagnostics, RunReport& report) {
  std::vector<InputFile> inputs = find_run_inputs(options.input, diagnostics);
  const std::vector<InputFile> tables = list_tables(options);
  for (const PlannedExport& planned : plan.exports) {
    exclude_own_export(planned.target.path, options.input.paths, inputs);
    reject_input(planned.target.path, inputs);
    reject_input(planned.target.path, tables);
  }
  RuleSet rules = RuleSet::load(options.input.rules, diagnostics);
  std::vector<Correction> corrections;
  for (const std::string& file : options.corrections) {
    for (Correction& line : load_corrections(file, diagnostics)) corrections.push_back(std::move(line));
  }
  Extraction extraction = read_papers(options.input, inputs, rules, diagnostics);
  add_extraction(extraction, report);
  keep_dated(options.dates, extraction.records, report);
  report.time.end_stage("read");
  report.outputs = write_record_files(plan.exports, extraction.records, thread_count(options.input));
  if (!report.outputs.empty()) report.time.end_stage("write records");
  GraphBuilder builder(std::move(rules));
  builder.correct(std::move(corrections));
  for (PaperRecord& record : extraction.records) builder.add(std::move(record));
  Graph full = builder.freeze(diagnostics, thread_count(options.input));
  report.time.end_stage("build");
  return {std::move(builder), std::move(full)};
}

/// The views to write and the results of the passes, computed concurrently if more than one thread may run.
struct Analysis {
  ViewCache views;
  std::vector<PassResult> results;
};

/// Before a long pass: how long it will take, and the faster alternative if there is one.
void announce(const PassEstimate& estimate, Progress& progress) {
  constexpr double min_seconds = 5;
  constexpr std::uint32_t suggested_samples = 1'000;
  if (estimate.seconds < min_seconds) return;
  std::string text = std::string(estimate.pass) + " from " + group_digits(estimate.sources) +
                     " nodes will take about " + format_duration(estimate.seconds);
  if (estimate.pass == "betweenness" && estimate.sources > suggested_samples) {
    text += "; --betweenness-samples " + std::to_string(suggested_samples) + " estimates it in about " +
            format_duration(estimate.seconds * suggested_samples / estimate.sources);
  }
  progress.say(text);
}

Analysis analyze(const Graph& full, const BuildPlan& plan, unsigned threads, bool quiet) {
  const auto policy = threads > 1 ? std::launch::async : std::launch::deferred;
  PassOptions options = plan.pass_options;
  options.threads = threads;
  Progress progress(quiet);
  options.progress = [&progress](std::string_view pass, double done) { progress.show_fraction(pass, done); };
  options.estimate = [&progress](const PassEstimate& estimate) { announce(estimate, progress); };
  auto results = std::async(policy, [&] { return run_passes(full, plan.passes, options); });
  ViewCache views(plan.exports, full);
  Analysis analysis{std::move(views), results.get()};
  analysis.views.attach_results(analysis.results);
  return analysis;
}

int run(const BuildOptions& options) {
  const BuildPlan plan = make_plan(options);
  RunReport report;
  Diagnostics diagnostics;
  const Built built = build_graph(options, plan, diagnostics, report);
  const Graph& full = built.graph;
  print_diagnostics(diagnostics, options.input.quiet);
  const unsigned threads = thread_count(options.input);
  const Analysis analysis = analyze(full, plan, threads, options.input.quiet);
  report.time.end_stage("analyze");
  for (OutputReport& output : write_graphs(plan.exports, analysis.views, threads)) {
    report.outputs.push_back(std::move(output));
  }
  report.time.end_stage("write");
  add_graph(full, analysis.results, report);
  print_summary(options.input, diagnostics, report);
  return exit_code(options.input, diagnostics);
}

}  // namespace

Action setup_build(OptionParser& parser) {
  auto options = std::make_shared<BuildOptions>();
  add_build_options(parser, *options);
  return [options] { return run(*options); };
}

}  // namespace kgbuild::cli
