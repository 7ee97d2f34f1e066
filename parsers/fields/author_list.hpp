// Lists of authors in a line of text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// How the names in a list of authors are separated.
enum class AuthorListStyle : std::uint8_t {
  comma,  ///< by commas only; or a Python list
  prose,  ///< also by `;`, `、`, `and`, `&`; links and emphasis are stripped, "et al." is dropped
};

/// The names in `text`, in order, repeats included; blanks collapsed, items without a letter dropped. `text` may be a
/// Python list of strings, `['A', "B O'C"]`.
std::vector<std::string> parse_author_list(std::string_view text, AuthorListStyle style);

/// True if `text` contains a letter of any script.
bool has_letter(std::string_view text);

}  // namespace kgbuild::parsing
