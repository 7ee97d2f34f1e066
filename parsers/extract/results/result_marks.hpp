// What names do in their sentence.
#pragma once

#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {

/// Sets `mark`, `joined` and `tail` of all places of a sentence, which are ordered.
void mark_places(ResultSentence& sentence);

/// Where the particles behind a name begin: behind its closing quote, its bracket and a noun such as
/// 모델 or `model`.
std::size_t name_tail(const ResultSentence& sentence, std::size_t at);

}  // namespace kgbuild::parsing
