// The main command: digests → graph → files.
#include <future>
#include <memory>

#include "cli/commands/build_plan.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/run.hpp"
#include "cli/commands/write_exports.hpp"
#include "cli/report/console.hpp"
#include "cli/report/report.hpp"

namespace kgbuild::cli {
namespace {

/// The full graph. Its corpus lives on so that freeing the records does not delay the output.
struct Built {
  Corpus corpus;
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
Built build(const BuildOptions& options, const BuildPlan& plan, Diagnostics& diagnostics, RunReport& report) {
  std::vector<InputFile> inputs = find_run_inputs(options.input, diagnostics);
  const std::vector<InputFile> tables = list_tables(options);
  for (const PlannedExport& planned : plan.exports) {
    exclude_own_export(planned.target.path, options.input.paths, inputs);
    reject_input(planned.target.path, inputs);
    reject_input(planned.target.path, tables);
  }
  Corpus corpus = read_papers(options.input, options.corrections, inputs, diagnostics);
  std::vector<PaperRecord>& records = corpus.extraction.records;
  add_extraction(corpus.extraction, report);
  keep_dated(options.dates, records, report);
  report.time.end_stage("read");
  const unsigned threads = thread_count(options.input);
  report.outputs = write_record_files(plan.exports, records, threads);
  if (!report.outputs.empty()) report.time.end_stage("write records");
  Graph full = build_graph(corpus, diagnostics, threads);
  report.time.end_stage("build");
  return {std::move(corpus), full};
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
  const Built built = build(options, plan, diagnostics, report);
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
