// Which method a number is a result of, and which baseline it is compared with.
#pragma once

#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {

struct ResultSubject {
  std::string_view method, baseline;  ///< empty if unknown
  bool inferred = false;              ///< the sentence does not name the method
};

/// Prefers names next to the number, then the subject of the clause, then that of earlier clauses, and
/// falls back to `own_method`, the method the paper introduces (may be empty). `earlier_end` is the end
/// of the previous value of the sentence, 0 for the first.
ResultSubject subject_of(const ResultSentence& sentence, const MeasuredValue& value, std::size_t earlier_end,
                         std::string_view own_method);

}  // namespace kgbuild::parsing
