// What a number says: a measured value, a change, a ratio or a bound.
#pragma once

#include "kgbuild/vocabulary.hpp"
#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {

/// The relation that unit, sign and nearby words express; a score if none does.
Relation relation_of(const ResultSentence& sentence, const MeasuredValue& value);

}  // namespace kgbuild::parsing
