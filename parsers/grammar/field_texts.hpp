// What parts of a line around a title look like: brackets, short lists of people, who published it.
#pragma once

#include <string_view>

namespace kgbuild::parsing {

/// True if `part` is in brackets of a line; `rest` is what follows in the line, maybe after a separator.
bool is_bracketed(std::string_view part, std::string_view rest);

bool has_letters(std::string_view text);

bool has_digits(std::string_view text);

/// People with the `...` after them, which says that there are more. `whole` holds `people`.
std::string_view keep_ellipsis(std::string_view people, std::string_view whole);

bool ends_with_others(std::string_view people);

/// `Lind et al.`
bool is_short_list(std::string_view people);

/// Who published it, after people and a year: `arxiv.org`, `Glass Press`.
bool is_publisher(std::string_view text);

}  // namespace kgbuild::parsing
