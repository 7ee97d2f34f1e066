// The lists of a web page → entries.
#pragma once

#include "kgbuild/reader.hpp"
#include "parsers/markup/page_text.hpp"

namespace kgbuild::parsing {

/// Adds what the best layout reads of a page that is `source`, or part of it; texts get their hidden characters back.
/// False if no layout finds a paper. Diagnostics: `line-too-long`, `undecided-authors`.
bool read_page_lists(PageText page, const Source& source, const RuleSet& rules, ReadResult& out,
                     Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
