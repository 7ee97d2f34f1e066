// Tables in JSON: one column under each key, as pandas writes a data frame unless told otherwise.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "kgbuild/source.hpp"
#include "parsers/items/item.hpp"

namespace kgbuild::parsing {

/// The rows of a JSON text, each with the line of its first cell, if it is a table by columns: `{"title": {"0": "A",
/// "1": "B"}, "year": {"0": 2020, ...}}`, `{"title": ["A", "B"], "year": [2020, 2021]}`, or `{"columns": ["title",
/// "year"], "data": [["A", 2020], ["B", 2021]]}`. There must be at least two rows, and most must have a title. Empty
/// for anything else; other documents are left at the first value that shows it. Columns by key that are not known are
/// skipped. Linear.
std::vector<std::pair<Item, std::uint32_t>> read_json_columns(std::string_view text, const Source& source,
                                                              const ItemFields& fields);

}  // namespace kgbuild::parsing
