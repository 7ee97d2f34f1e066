// The parser of a command, and the help it gives.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/command.hpp"

namespace kgbuild::cli {

/// Declares the options of `command` and those that every command has.
Action prepare_app(const Command& command, CLI::App& app);

}  // namespace kgbuild::cli
