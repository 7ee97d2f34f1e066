// The entries of a `.bbl` file of BibLaTeX: `\entry{key}{type}{}`, `\name`, `\field`, `\verb`, `\endentry`.
#pragma once

#include <string_view>

#include "parsers/references/bibtex_syntax.hpp"

namespace kgbuild::parsing {

/// Whether a line of `text` begins such an entry. Linear.
bool holds_biblatex_entries(std::string_view text);

/// The entries with their people as `author = {family=..., given=... and ...}`. An entry that is not closed ends before
/// the next (a problem); a value that is not closed on its line is left out. `text` must outlive the result. Linear.
BibFile parse_biblatex_entries(std::string_view text);

}  // namespace kgbuild::parsing
