// Days that a document states for the papers after them.
#pragma once

#include <string>
#include <vector>

#include "parsers/grammar/lines/document.hpp"

namespace kgbuild::parsing {

/// The day, month or year that each line falls under, by line: headings, heads of nested lists and lines in bold that
/// state one, and lines of text before the first paper. Empty where none is stated. Linear.
std::vector<std::string> find_days(const Document& document);

}  // namespace kgbuild::parsing
