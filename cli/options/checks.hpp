// Checks of option values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/options/option_parser.hpp"

namespace kgbuild::cli {

/// Accepts one of `choices`; `what` names the thing chosen in the message.
Check one_of(std::string what, std::vector<std::string_view> choices);
/// Accepts a comma-separated list of `choices`.
Check list_of(std::string what, std::vector<std::string_view> choices);

}  // namespace kgbuild::cli
