// Lists of numbers beside lists of names.
#pragma once

#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {

/// The name of a kind that a number belongs to by its position in a list: `A와 B에서 각각 52.3, 61.2`.
/// Null unless the sentence has a list of names as long as the list of numbers.
const NamedMention* find_by_order(const ResultSentence& sentence, const MeasuredValue& value, EntityKind kind);

}  // namespace kgbuild::parsing
