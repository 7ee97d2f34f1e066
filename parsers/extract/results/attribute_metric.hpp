// Which metric a number is a value of.
#pragma once

#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {

/// What the previous number of the sentence was attributed to; a list continues it.
struct EarlierResult {
  std::string_view unit, metric;
  std::size_t end = 0;  ///< 0 if there is none
};

/// The standard name of the metric; empty if the sentence does not say.
std::string_view metric_of(const ResultSentence& sentence, const MeasuredValue& value, const EarlierResult& earlier);

}  // namespace kgbuild::parsing
