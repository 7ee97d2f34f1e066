// Which benchmark a number was measured on.
#pragma once

#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {

struct AttributedBenchmark {
  const NamedMention* mention = nullptr;  ///< null if the sentence names none
  bool own = false;                       ///< none is named so far, so the paper's own benchmark is meant if it has one
};

AttributedBenchmark benchmark_of(const ResultSentence& sentence, const MeasuredValue& value);

/// The split named after the benchmark, such as `test-clean`; empty if there is none.
std::string_view split_of(const ResultSentence& sentence, const NamedMention& benchmark);

}  // namespace kgbuild::parsing
