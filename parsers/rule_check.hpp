// Rules prove themselves: examples must hit, counterexamples must not.
#pragma once

#include <string>
#include <vector>

#include "parsers/rule_data.hpp"

namespace kgbuild {

/// Runs the examples of the first `count` cue rules. One line a failure: rule, text, what happened.
std::vector<std::string> check_cues(const RuleData& rules, std::size_t count);

}  // namespace kgbuild
