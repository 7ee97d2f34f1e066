// What the names of a sentence do in their clauses.
#pragma once

#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {

/// Sets `role`, `joined` and `tail` of all mentions, which must be ordered by position. Linear.
void assign_roles(ResultSentence& sentence);

}  // namespace kgbuild::parsing
