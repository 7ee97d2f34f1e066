// Values of BibTeX as text.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// Text for people: marks that only sort are dropped, `\(x\)` becomes `$x$`, braces that only protect letters,
/// `{BERT}`, are dropped, those of commands and formulas stay; quotes, dashes and ties become signs. Other TeX stays
/// (tex.hpp reads it). Linear.
std::string read_bib_prose(std::string_view value);

/// Running text: the same with accents as letters and signs without a backslash, `5\%`; formulas and commands stay.
std::string read_bib_body(std::string_view value);

/// An id, an address or a date: without braces, without the backslash before a sign, without `\url`. Linear.
std::string read_bib_word(std::string_view value);

}  // namespace kgbuild::parsing
