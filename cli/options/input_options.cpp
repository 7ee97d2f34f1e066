#include "cli/options/input_options.hpp"

#include <filesystem>
#include <map>
#include <thread>

#include "cli/commands/commands.hpp"
#include "cli/options/checks.hpp"
#include "cli/report/console.hpp"
#include "cli/report/words.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::cli {
namespace {

/// `kgbuild extrat digests/` is a command with a slip, not two paths.
void refuse_mistyped_command(const std::string& path) {
  std::error_code problem;
  if (path == "-" || path.find('/') != std::string::npos || std::filesystem::exists(path, problem)) return;
  std::vector<std::string_view> names = names_of(commands());
  std::erase(names, "");
  const auto nearest = find_nearest(path, names);
  if (!nearest) return;
  throw UsageError("there is no file or folder \"" + path + "\"; the command \"" + std::string(*nearest) +
                   "\" comes first: kgbuild " + std::string(*nearest) + " ...");
}

std::optional<unsigned> parse_threads(std::string_view text) {
  constexpr unsigned max_threads = 1024;
  const auto number = parse_number<unsigned>(text);
  return number && *number >= 1 && *number <= max_threads ? number : std::nullopt;
}

std::string in_thread_range(const std::string& text) {
  return parse_threads(text) ? std::string() : "Value " + text + " not in range 1 to 1024";
}

/// What was seen where no paper was found, and how to find out why.
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

void add_paths(OptionParser& parser, InputOptions& options) {
  parser.add({"PATH", "", "files, folders (with all that is in them) or - for standard input"}, options.paths);
}

void add_color_option(OptionParser& parser, std::string& when) {
  parser.add({"--color", "WHEN", "marks in colour: auto (default: on a terminal), always or never"}, when,
             one_of("colour choice", {"auto", "always", "never"}));
}

void add_input_options(OptionParser& parser, InputOptions& options) {
  add_rule_options(parser, options.rules);
  const auto formats = names_of(input_formats());
  parser.add({"--input-format", "NAME", "read every file as: " + join_words(formats)}, options.format,
             one_of("input format", formats));
  parser.add({"--threads", "N", "at most so many threads; default: one a processor"}, options.threads, in_thread_range);
  parser.add({"--strict", "", "exit with 1 when anything was warned about"}, options.strict);
  parser.add({"--quiet", "", "no summary, notes or progress; warnings and errors stay"}, options.quiet);
  parser.add({"--summary", "FORM", "the summary on standard error: text (default) or json"}, options.summary,
             one_of("form of summary", {"text", "json"}));
}

unsigned thread_count(const InputOptions& options) {
  return parse_threads(options.threads).value_or(std::max(1u, std::thread::hardware_concurrency()));
}

std::vector<InputFile> find_run_inputs(const InputOptions& options, Diagnostics& diagnostics) {
  if (options.paths.empty()) throw UsageError("nothing to read: name files or folders of digests");
  for (const std::string& path : options.paths) refuse_mistyped_command(path);
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
  print_error_text("kgbuild: error: there were warnings, and --strict makes them a failure\n");
  return 1;
}

}  // namespace kgbuild::cli
