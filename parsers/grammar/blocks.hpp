// Blocks of plain lines that present one paper each.
#pragma once

#include <vector>

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/units.hpp"

namespace kgbuild::parsing {

/// Blocks of lines between blank ones that have a title, and people or an address or an id of a paper, each on lines of
/// its own. Whether a single name above or below the title is a person, most blocks show. A title may be wrapped. Text
/// that follows a block in blocks of its own belongs to it. Nothing if there is one block only, with an address.
/// Linear.
std::vector<ListUnit> find_blocks(const Document& document, const FieldWords& words);

}  // namespace kgbuild::parsing
