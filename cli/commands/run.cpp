#include "cli/commands/run.hpp"

#include <filesystem>

#include "base/nearest.hpp"
#include "base/strings.hpp"
#include "cli/commands/commands.hpp"
#include "cli/report/console.hpp"
#include "cli/report/summary.hpp"
#include "cli/report/summary_json.hpp"
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

}  // namespace

std::vector<InputFile> find_run_inputs(const InputOptions& options, Diagnostics& diagnostics) {
  if (options.paths.empty()) throw UsageError("no input: name files or folders of digests");
  for (const std::string& path : options.paths) {
    if (path.empty()) throw UsageError("an empty PATH: name files or folders of digests");
    reject_mistyped_command(path);
  }
  return find_inputs(options.paths, diagnostics, options.filter);
}

Corpus read_papers(const InputOptions& options, const std::vector<std::string>& corrections,
                   std::span<const InputFile> inputs, Diagnostics& diagnostics) {
  Progress progress(options.quiet);
  kgbuild::BuildOptions how;
  how.rules = user_rules(options);
  how.corrections = corrections;
  how.input_format = options.format;
  how.threads = thread_count(options);
  how.progress = [&progress](std::size_t done, std::size_t all) { progress.show_files(done, all); };
  try {
    return read_corpus(inputs, diagnostics, how);
  } catch (const NoPaperError& error) {
    print_diagnostics(diagnostics, options.quiet);
    const std::size_t others = options.paths.size() - 1;
    throw NoPaperError(options.paths.front() + (others == 0 ? "" : " and " + group_digits(others) + " more"),
                       error.seen());
  }
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
