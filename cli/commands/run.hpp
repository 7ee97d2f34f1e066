// The stages that commands on digests share: find inputs, read, print the summary, exit.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/options/input_options.hpp"
#include "cli/report/report.hpp"
#include "kgbuild/corpus.hpp"

namespace kgbuild::cli {

/// The files to read. Throws UsageError for no PATH, or one that is missing and resembles a command.
std::vector<InputFile> find_run_inputs(const InputOptions& options, Diagnostics& diagnostics);

/// Reads everything, showing progress. Throws NoPaperError if there is no paper at all, after printing the diagnostics.
Corpus read_papers(const InputOptions& options, const std::vector<std::string>& corrections,
                   std::span<const InputFile> inputs, Diagnostics& diagnostics);

/// Prints the summary as --summary says, unless --quiet.
void print_summary(const InputOptions& options, const Diagnostics& diagnostics, RunReport& report);

/// 0, or with --strict 1 if there were warnings.
int exit_code(const InputOptions& options, const Diagnostics& diagnostics);

}  // namespace kgbuild::cli
