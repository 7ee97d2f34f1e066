// The options of commands that read digests, and the reading.
#pragma once

#include <string>
#include <vector>

#include "cli/options/option_parser.hpp"
#include "cli/options/rule_options.hpp"
#include "cli/report/report.hpp"
#include "kgbuild/pipeline.hpp"

namespace kgbuild::cli {

struct InputOptions {
  std::vector<std::string> paths;
  UserRules rules;
  std::string format;   ///< empty: guess for each file
  std::string threads;  ///< empty: one a processor
  bool strict = false;
  bool quiet = false;
  std::string summary = "text";  ///< or `json`
};

/// PATH..., which comes first in the help.
void add_paths(OptionParser& parser, InputOptions& options);
/// --color, which explain_text takes.
void add_color_option(OptionParser& parser, std::string& when);
/// All the others.
void add_input_options(OptionParser& parser, InputOptions& options);

unsigned thread_count(const InputOptions& options);

/// The files to read. Throws UsageError for no PATH, or one that is missing and resembles a command.
std::vector<InputFile> find_run_inputs(const InputOptions& options, Diagnostics& diagnostics);

/// Reads everything, showing progress. Throws InputError when there is no paper at all.
Extraction read_papers(const InputOptions& options, std::span<const InputFile> inputs, const RuleSet& rules,
                       Diagnostics& diagnostics);

/// Prints the summary in the form asked for, unless quiet.
void print_summary(const InputOptions& options, const Diagnostics& diagnostics, RunReport& report);

/// 0, or with --strict 1 when something was warned about.
int exit_code(const InputOptions& options, const Diagnostics& diagnostics);

}  // namespace kgbuild::cli
