// What the command line tells the passes.
#pragma once

#include <span>
#include <string>

#include "cli/options/option_parser.hpp"
#include "kgbuild/analysis.hpp"

namespace kgbuild::cli {

/// The options as typed; empty where they were not.
struct PassFlags {
  std::string seed, resolution, quality, betweenness_samples, pagerank_from;
};

void add_pass_options(OptionParser& parser, PassFlags& flags);

/// Throws UsageError for an option that no pass of `selected` reads.
PassOptions make_pass_options(const PassFlags& flags, std::span<const SelectedPass> selected);

}  // namespace kgbuild::cli
