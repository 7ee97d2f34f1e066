// The parts of a result: which measure, benchmark, method and baseline a number belongs to.
#pragma once

#include "kgbuild/vocabulary.hpp"
#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {

/// Names the paper introduces, which stand behind sentences that name nobody.
struct OwnNames {
  std::string_view method;     ///< the one of the title, else the one named most; empty when there is none
  std::string_view benchmark;  ///< only when the paper introduces one benchmark and no method
};

/// What was found for the number before, which a list goes on with.
struct EarlierResult {
  std::string_view unit, metric;
  std::size_t end = 0;  ///< 0 when there is none
};

struct ResultSubject {
  std::string_view method, baseline;
  bool inferred = false;
};

/// gain, drop, ratio, bound or score.
Relation relation_of(const ResultSentence& sentence, const Measure& measure);

/// The measure of a number; empty when the sentence does not tell.
std::string_view metric_of(const ResultSentence& sentence, const Measure& measure, const EarlierResult& earlier);

/// The benchmark's place, null when there is none; `own` when the text means the paper's own.
const Place* benchmark_of(const ResultSentence& sentence, const Measure& measure, bool& own);

/// `test-clean`, `validation` behind the benchmark.
std::string_view split_of(const ResultSentence& sentence, const Place& benchmark);

ResultSubject subject_of(const ResultSentence& sentence, const Measure& measure, const EarlierResult& earlier,
                         const OwnNames& own);

}  // namespace kgbuild::parsing
