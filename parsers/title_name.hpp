// The name before a title's colon.
#pragma once

#include <vector>

#include "parsers/mention.hpp"

namespace kgbuild {

/// Bytes [start, end) of the title; end == 0 when there is none.
struct TitleName {
  std::size_t start = 0;
  std::size_t end = 0;
  bool in_body = false;  ///< the body has it too (blanks, hyphens and case aside)
};

/// Finds the phrase of at most 6 words before the first colon, when the body has it too or it is one
/// word that looks like a name (perhaps with a version). Appends it and its occurrences in the body
/// to `forced`.
TitleName find_title_name(const PaperText& text, const std::vector<Mention>& scanned, const RuleData& rules,
                          std::vector<Mention>& forced);

}  // namespace kgbuild
