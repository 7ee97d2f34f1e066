// Digests → pairs of nodes that may be one, as a table of corrections.
#include <memory>

#include "base/strings.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/run.hpp"
#include "cli/commands/targets.hpp"
#include "cli/options/checks.hpp"
#include "cli/report/console.hpp"
#include "cli/report/report.hpp"
#include "kgbuild/near_matches.hpp"
#include "kgbuild/output_file.hpp"

namespace kgbuild::cli {
namespace {

struct DuplicatesCommand {
  InputOptions input;
  std::vector<std::string> corrections;
  std::string out = "-";
  std::string max_pairs = "100";
};

/// The report must replace neither a digest nor a table that is read.
void check_output(const DuplicatesCommand& options, std::span<const InputFile> inputs) {
  reject_input(options.out, inputs);
  std::vector<InputFile> tables;
  for (const auto* files : {&options.input.rules.packs, &options.input.rules.names, &options.corrections})
    for (const std::string& file : *files) tables.push_back({file, file});
  reject_input(options.out, tables);
}

OutputReport write_table(const std::string& path, const std::string& text) {
  OutputFile file(path);
  file.write(text);
  file.close();
  OutputReport report;
  report.path = path;
  report.format = "corrections";
  report.bytes = file.bytes();
  return report;
}

int run(const DuplicatesCommand& options) {
  RunReport report;
  Diagnostics diagnostics;
  const std::vector<InputFile> inputs = find_run_inputs(options.input, diagnostics);
  check_output(options, inputs);
  Corpus corpus = read_papers(options.input, options.corrections, inputs, diagnostics);
  const std::vector<Correction> known = corpus.corrections;
  add_extraction(corpus.extraction, report);
  report.time.end_stage("read");
  const Graph full = build_graph(corpus, diagnostics, thread_count(options.input));
  report.time.end_stage("build");
  print_diagnostics(diagnostics, options.input.quiet);
  const std::size_t max_pairs = parse_number<std::size_t>(options.max_pairs).value_or(0);
  const NearMatches matches = find_near_matches(full, known, max_pairs);
  report.outputs.push_back(write_table(options.out, format_near_matches(matches)));
  report.time.end_stage("write");
  add_graph(full, {}, report);
  print_summary(options.input, diagnostics, report);
  return exit_code(options.input, diagnostics);
}

}  // namespace

Action setup_duplicates(OptionParser& parser) {
  auto options = std::make_shared<DuplicatesCommand>();
  add_paths(parser, options->input);
  parser.add({"-o,--output", "OUT", "the file to write; default: -, standard output"}, options->out);
  parser.add({"--max-pairs", "N", "at most N pairs of each kind, the strongest; default: 100"}, options->max_pairs,
             integer_from(1U, 1'000'000U));
  add_file_option(parser, "--corrections", options->corrections,
                  "a table of corrections to apply first; pairs that it declares distinct are left out");
  add_input_options(parser, options->input);
  return [options] { return run(*options); };
}

}  // namespace kgbuild::cli
