// The subject of a stretch of text.
#pragma once

#include "parsers/extract/results/result_sentence.hpp"

namespace kgbuild::parsing {

enum class SubjectKind : std::uint8_t {
  none,
  named,   ///< a name of the paper
  own,     ///< `제안된 방법은`, `our method`: what the paper proposes
  others,  ///< `인간은`, `기존 모델은`, `human experts`: none of the paper's names
};

struct ClauseSubject {
  SubjectKind kind = SubjectKind::none;
  const NamedMention* mention = nullptr;  ///< for `named` only
  std::size_t at = 0;
};

/// The last subject inside [from, to), where `ignored` (may be null) does not count. Looks for words
/// without a name in the last 600 bytes only.
ClauseSubject find_subject(const ResultSentence& sentence, std::size_t from, std::size_t to,
                           const NamedMention* ignored);

}  // namespace kgbuild::parsing
