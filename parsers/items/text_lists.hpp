// Lists of people in texts, as programs print them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// The strings of a list of Python or JSON: `['A', 'B']`, `["A"]`, `('A', 'B')`, `['A' 'B']` and
/// `array(['A', 'B'], dtype=object)` of NumPy; of objects, alone or in a list, the person that the parts of a name in
/// each give: `[{'name': 'A', 'id': 1}]`, `{"given": "A", "family": "B"}`. Empty if `text` is not such a list. Linear.
std::vector<std::string> split_text_list(std::string_view text, const ItemFields& fields);

}  // namespace kgbuild::parsing
