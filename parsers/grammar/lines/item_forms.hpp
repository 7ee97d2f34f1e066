// Items of lists without the marks of lists: lines of programs, terms of definition lists.
#pragma once

#include "parsers/grammar/lines/document.hpp"

namespace kgbuild::parsing {

/// Lines that begin with a time of day, `10:30 Title`, and terms with `: definitions` below them become items, the
/// definitions lines nested in them, if the document has two or more such lines or terms. Linear.
void open_items(Document& document);

}  // namespace kgbuild::parsing
