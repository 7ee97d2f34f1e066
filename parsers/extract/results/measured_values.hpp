// Which numbers of a sentence are results.
#pragma once

#include <vector>

#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {

/// The quantities that are results, with their clauses and runs. Reads everything of the sentence
/// except its values. One member of a list or range decides for all.
std::vector<MeasuredValue> select_results(const ResultSentence& sentence, std::vector<Quantity> quantities);

}  // namespace kgbuild::parsing
