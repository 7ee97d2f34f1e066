// The names that a title presents, mostly before its colon.
#pragma once

#include <string_view>
#include <vector>

#include "parsers/extract/names/mention.hpp"

namespace kgbuild::parsing {

/// Bytes [start, end) of the title.
struct TitleName {
  std::size_t start = 0;
  std::size_t end = 0;
  bool in_body = false;  ///< the body has it too, ignoring spaces, hyphens and case
};

/// Finds the names that the title presents: the phrase before its first colon or dash (`A and B: ...` are two), before
/// `Technical Report`, before a comma if it has the shape of a name, or all of a title with that shape. At most 6
/// words, which the body must have too, unless it is a single word (perhaps with a version). Appends the names and
/// their occurrences in the body to `forced`. Body times title names.
std::vector<TitleName> find_title_names(const PaperText& text, const std::vector<Mention>& scanned,
                                        const RuleData& rules, std::vector<Mention>& forced);

}  // namespace kgbuild::parsing
