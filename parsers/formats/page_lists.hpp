// The lists of a web page → entries.
#pragma once

#include <optional>
#include <string_view>

#include "kgbuild/reader.hpp"
#include "parsers/markup/page_text.hpp"

namespace kgbuild::parsing {

/// What a page, or Markdown with tables and lists of HTML, shows as lists; nothing for plain Markdown, which shows its
/// own text. Linear.
std::optional<PageText> shown_lists(std::string_view text);

/// Adds what the best layout reads of a page that is `source`, or part of it; texts get their hidden characters back.
/// False if no layout finds a paper. Diagnostics: `line-too-long`, `undecided-authors`.
bool read_page_lists(PageText page, const Source& source, const RuleSet& rules, ReadResult& out,
                     Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
