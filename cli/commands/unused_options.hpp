// Options that would have no effect.
#pragma once

#include "cli/commands/build_plan.hpp"

namespace kgbuild::cli {

/// Throws UsageError for an option that changes nothing in what `plan` computes or writes: the caller expects an effect
/// that it would not have.
void reject_unused_options(const BuildOptions& options, const BuildPlan& plan);

}  // namespace kgbuild::cli
