// The options that add rules and names to the built-in ones.
#pragma once

#include "cli/options/option_parser.hpp"
#include "kgbuild/rules.hpp"

namespace kgbuild::cli {

/// --rules and --names, which both may be repeated.
void add_rule_options(OptionParser& parser, UserRules& rules);

/// `option` takes one FILE each time it stands on the command line.
void add_file_option(OptionParser& parser, const std::string& option, std::vector<std::string>& files,
                     const std::string& description);

}  // namespace kgbuild::cli
