// Lists in the cells of tables, as programs print them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// The strings of a list of Python or JSON: `['A', "B"]`, `["A"]`, `['A' 'B']` of NumPy; of `[{'name': 'A', 'id': 1}]`
/// the values of keys that name a person. Empty if `cell` is not such a list. Linear.
std::vector<std::string> split_cell_list(std::string_view cell, const ItemFields& fields);

}  // namespace kgbuild::parsing
