// Lists of authors in a line of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/layouts/layout.hpp"

namespace kgbuild::parsing {

/// The names in `text`, in their order, repeats included; blanks collapsed, items without a letter
/// dropped. `text` may be a Python list of strings, `['A', "B O'C"]`.
std::vector<std::string> parse_name_list(std::string_view text, AuthorList style);

/// Whether `text` holds a letter of any script.
bool has_letter(std::string_view text);

}  // namespace kgbuild::parsing
