// Lines whose label says that a title follows.
#pragma once

#include <string_view>

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/field_words.hpp"

namespace kgbuild::parsing {

/// X of `Title: X`, `title:: X`, and of `Paper: X` where X is a title or a linked one. Empty for other lines, for
/// `Paper: PDF` and for `Paper: https://...`. `sure`: after `Paper` only what surely reads as a title.
std::string_view labelled_title(std::string_view line, const FieldWords& words, bool sure);

/// True if `Paper: X` names a title on some line: then it does so on the others, even if X is one word. Linear.
bool papers_are_titles(const Document& document, const FieldWords& words);

}  // namespace kgbuild::parsing
