// Rows of lists in the strings of nested data.
#pragma once

#include <span>
#include <string>

#include "kgbuild/reader.hpp"
#include "parsers/items/item_finder.hpp"

namespace kgbuild::parsing {

/// Adds what the best layout reads of all rows together. A row without an id has that of its key. Diagnostics: those
/// of read_page_lists.
void read_rows(std::span<const ItemRow> rows, const Source& source, const RuleSet& rules, ReadResult& out,
               Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
