// Digests → records, one JSON object per line.
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/commands/run.hpp"
#include "cli/commands/targets.hpp"
#include "cli/commands/write_exports.hpp"
#include "cli/report/console.hpp"
#include "cli/report/report.hpp"
#include "kgbuild/exporter.hpp"

namespace kgbuild::cli {
namespace {

struct ExtractCommand {
  InputOptions input;
  std::string out = "-";
};

int run(const ExtractCommand& options) {
  RunReport report;
  Diagnostics diagnostics;
  const std::vector<InputFile> inputs = find_run_inputs(options.input, diagnostics);
  reject_input(options.out, inputs);
  const Corpus corpus = read_papers(options.input, {}, inputs, diagnostics);
  add_extraction(corpus.extraction, report);
  report.time.end_stage("read");
  print_diagnostics(diagnostics, options.input.quiet);
  const Exporter& exporter = *find_exporter("records");
  report.outputs.push_back(
      write_records_file(exporter, {.evidence = exporter.default_evidence, .threads = thread_count(options.input)},
                         options.out, corpus.extraction.records));
  report.time.end_stage("write");
  print_summary(options.input, diagnostics, report);
  return exit_code(options.input, diagnostics);
}

}  // namespace

Action setup_extract(OptionParser& parser) {
  auto options = std::make_shared<ExtractCommand>();
  add_paths(parser, options->input);
  parser.add({"-o,--output", "OUT", "the file to write; default: -, standard output"}, options->out);
  add_input_options(parser, options->input);
  return [options] { return run(*options); };
}

}  // namespace kgbuild::cli
