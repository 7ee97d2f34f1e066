// The options that add rules and names to the built-in ones.
#pragma once

#include <CLI/CLI.hpp>

#include "kgbuild/rules.hpp"

namespace kgbuild::cli {

/// --rules and --names, which both may be repeated.
void add_rule_options(CLI::App& app, UserRules& rules);

/// `option` takes one FILE each time it stands on the command line.
void add_file_option(CLI::App& app, const std::string& option, std::vector<std::string>& files,
                     const std::string& description);

}  // namespace kgbuild::cli
