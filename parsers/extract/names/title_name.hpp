// The name before a title's colon.
#pragma once

#include <string_view>
#include <vector>

#include "parsers/extract/names/mention.hpp"

namespace kgbuild::parsing {

/// Bytes [start, end) of the title.
struct TitleName {
  std::size_t start = 0;
  std::size_t end = 0;
  bool in_body = false;  ///< the body has it too (blanks, hyphens and case aside)
};

/// Finds the names that the title presents: what stands before its first colon or dash (`A and B: ...` are two), before
/// `Technical Report`, or before a comma when it looks like a name. At most 6 words, which the body has too, or one
/// word that looks like a name (perhaps with a version). Appends them and their occurrences in the body to `forced`.
std::vector<TitleName> find_title_names(const PaperText& text, const std::vector<Mention>& scanned,
                                        const RuleData& rules, std::vector<Mention>& forced);

}  // namespace kgbuild::parsing
