// Cue rules and weights as people read them.
#pragma once

#include <string>

#include "parsers/rules/cue.hpp"

namespace kgbuild::parsing {

/// `introduces +3, role compared`; empty for a rule that says nothing.
std::string format_says(const Cue& cue);

/// `introduces +3`, `introduces -1.5`.
std::string format_vote(Vote vote, float weight);

/// The shortest decimal that is this number.
std::string format_weight(float weight);

}  // namespace kgbuild::parsing
