#include "cli/commands/run.hpp"

#include <filesystem>
#include <map>

#include "cli/commands/commands.hpp"
#include "cli/report/console.hpp"
#include "cli/report/summary.hpp"
#include "cli/report/summary_json.hpp"
#include "cli/report/words.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

/// `kgbuild extrat digests/` is a mistyped command, not two paths.
void reject_mistyped_command(const std::string& path) {
  std::error_code problem;
  if (path == "-" || path.find('/') != std::string::npos || std::filesystem::exists(path, problem)) return;
  std::vector<std::string_view> names = names_of(commands());
  std::erase(names, "");
  const auto nearest = find_nearest(path, names);
  if (!nearest) return;
  throw UsageError("no file or folder \"" + path + "\"; did you mean the command kgbuild " + std::string(*nearest) +
                   " ...?");
}

/// What was read without finding a paper, and how to find out why.
std::string format_no_paper(const InputOptions& options, const Extraction& extraction, const Diagnostics& diagnostics) {
  std::string text = "no paper found in " + options.paths.front();
  if (options.paths.size() > 1) text += " and " + group_digits(options.paths.size() - 1) + " more";
  text += ": " + group_digits(extraction.files) + " digests read, " + group_digits(extraction.files_skipped) +
          " files skipped";
  std::map<std::string_view, std::size_t> codes;
  for (const Diagnostic& diagnostic : diagnostics) ++codes[diagnostic.code];
  const char* separator = " (";
  for (const auto& [code, count] : codes) {
    text.append(separator).append(code).append(" ").append(group_digits(count));
    separator = ", ";
  }
  if (!codes.empty()) text += ")";
  return text + "; kgbuild layouts try FILE shows how a file is read";
}

}  // namespace

std::vector<InputFile> find_run_inputs(const InputOptions& options, Diagnostics& diagnostics) {
  if (options.paths.empty()) throw UsageError("no input: name files or folders of digests");
  for (const std::string& path : options.paths) reject_mistyped_command(path);
  return find_inputs(options.paths, diagnostics);
}

Extraction read_papers(const InputOptions& options, std::span<const InputFile> inputs, const RuleSet& rules,
                       Diagnostics& diagnostics) {
  Progress progress(options.quiet);
  ExtractOptions how;
  if (!options.format.empty()) how.format = find_input_format(options.format);
  how.threads = thread_count(options);
  how.progress = [&progress](std::size_t done, std::size_t all) { progress.show_files(done, all); };
  Extraction extraction = extract_files(inputs, rules, how, diagnostics);
  if (extraction.records.empty()) {
    print_diagnostics(diagnostics, options.quiet);
    throw InputError(format_no_paper(options, extraction, diagnostics));
  }
  return extraction;
}

void print_summary(const InputOptions& options, const Diagnostics& diagnostics, RunReport& report) {
  if (options.quiet) return;
  add_diagnostics(diagnostics, report);
  print_error_text(options.summary == "json" ? format_summary_json(report) : format_summary(report));
}

int exit_code(const InputOptions& options, const Diagnostics& diagnostics) {
  if (!options.strict || !has_warning(diagnostics)) return 0;
  print_error_text("kgbuild: error: there were warnings, which --strict treats as errors\n");
  return 1;
}

}  // namespace kgbuild::cli
