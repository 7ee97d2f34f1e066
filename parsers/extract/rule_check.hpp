// Checks rules by their own examples, which must match, and counterexamples, which must not.
#pragma once

#include <string>
#include <vector>

#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// Runs the examples of the cue rules [first, last). One line for each failure: rule, text, what happened. A pattern
/// that does not compile is a failure too.
std::vector<std::string> check_cues(const RuleData& rules, std::size_t first, std::size_t last);

/// Runs the examples of the task frames [first, last).
std::vector<std::string> check_task_frames(const RuleData& rules, std::size_t first, std::size_t last);

/// Checks all cues, task frames and layouts of RuleData::packs[pack].
std::vector<std::string> check_pack(const RuleData& rules, std::size_t pack);

}  // namespace kgbuild::parsing
