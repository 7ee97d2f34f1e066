// The options about analysis passes.
#pragma once

#include <string>
#include <vector>

#include "cli/options/option_parser.hpp"
#include "kgbuild/analysis.hpp"

namespace kgbuild::cli {

/// As typed; empty if absent.
struct AnalysisOptions {
  std::string analyze, seed, resolution, quality, betweenness_samples, pagerank_from;
};

void add_pass_options(OptionParser& parser, AnalysisOptions& options);

/// The passes of --analyze, in the order of passes().
std::vector<SelectedPass> select_passes(const AnalysisOptions& options);

PassOptions make_pass_options(const AnalysisOptions& options);

}  // namespace kgbuild::cli
