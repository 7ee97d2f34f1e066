// Digests → records, one JSON object a line.
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/commands/targets.hpp"
#include "cli/options/input_options.hpp"
#include "cli/report/console.hpp"
#include "cli/report/report.hpp"
#include "kgbuild/exporter.hpp"

namespace kgbuild::cli {
namespace {

struct ExtractCommand {
  InputOptions input;
  std::string out = "-";
};

OutputReport write_records(const std::vector<PaperRecord>& records, const std::string& path, unsigned threads) {
  const Exporter& exporter = *find_exporter("records");
  const ExportOptions options{.evidence = exporter.default_evidence, .threads = threads};
  OutputReport report;
  report.bytes = write_export(exporter, records, options, path);
  report.path = path;
  report.format = exporter.name;
  report.records = records.size();
  return report;
}

int run(const ExtractCommand& options) {
  RunReport report;
  Diagnostics diagnostics;
  const std::vector<InputFile> inputs = find_run_inputs(options.input, diagnostics);
  refuse_input(options.out, inputs);
  const RuleSet rules = RuleSet::load(options.input.rules, diagnostics);
  const Extraction extraction = read_papers(options.input, inputs, rules, diagnostics);
  add_extraction(extraction, report);
  report.time.end_stage("read");
  print_diagnostics(diagnostics, options.input.quiet);
  report.outputs.push_back(write_records(extraction.records, options.out, thread_count(options.input)));
  report.time.end_stage("write");
  print_summary(options.input, diagnostics, report);
  return exit_code(options.input, diagnostics);
}

}  // namespace

Action setup_extract(OptionParser& parser) {
  auto options = std::make_shared<ExtractCommand>();
  add_paths(parser, options->input);
  parser.add({"-o,--output", "OUT", "the file to write; default: - for standard output"}, options->out);
  add_input_options(parser, options->input);
  return [options] { return run(*options); };
}

}  // namespace kgbuild::cli
