// Marks in values of BibTeX that print nothing: for sorting, for space.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// What the command `\` and `sign` prints if it only spaces or breaks words: a blank (`\,`) or nothing (`\-`).
std::optional<std::string_view> find_tex_space(char sign);

/// `value` without marks that only sort: `{\noopsort{1973b}}1973`, by any name with `noop` in it. Linear.
std::string drop_sort_marks(std::string_view value);

/// A year: without marks that only sort, commands and the letter of `2024b`. Linear.
std::string read_bib_year(std::string_view value);

/// A month or a day with it, without commands, braces, and the signs `#` and `"` of macros within braces. Linear.
std::string read_bib_month(std::string_view value);

}  // namespace kgbuild::parsing
