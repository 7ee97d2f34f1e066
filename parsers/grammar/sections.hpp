// Nested lists whose outer items are topics.
#pragma once

#include <vector>

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/field_words.hpp"

namespace kgbuild::parsing {

/// By line whether it is an item directly below a topic: half of the items there or more present papers without
/// addresses, and the topic does not; or at least two have a field for their authors below them, and the topic has
/// none. Linear.
std::vector<bool> find_section_items(const Document& document, const FieldWords& words);

}  // namespace kgbuild::parsing
