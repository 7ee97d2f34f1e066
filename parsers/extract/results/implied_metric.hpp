// Metrics that units and words imply.
#pragma once

#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {

/// The metric that a sign before the number implies: `r = 0.81`. Empty if there is none.
std::string_view statistic_of(const ResultSentence& sentence, const Quantity& quantity);

/// The metric implied by a word near the number: `3배 빠른`, `2초 만에 생성`. Empty if there is none.
std::string_view implied_metric(const ResultSentence& sentence, const Quantity& quantity, const Clause& clause);

/// True if values of the metric can have the unit: a resolution is not measured in seconds.
bool fits_unit(std::string_view metric, std::string_view unit, const ResultWords& words);

}  // namespace kgbuild::parsing
