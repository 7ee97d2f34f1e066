// Whether two titles are spellings of one title.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// The title as it is compared: `fold_name` without the trace of dropped symbols and without `*` at its ends. Empty for
/// an error page, which is not a title.
std::string title_key(std::string_view title);

/// True for what a site shows instead of a page: `404 Not Found`, `Just a moment...`, `Access denied`.
bool is_error_title(std::string_view title);

/// True for titles with different keys that may be spellings of one: the numerals are the same, and one continues the
/// other (a subtitle, a cut end), or the keys differ in few letters (one in six, at most three), or all words but one
/// of at least four are the same. Linear for titles of usual length; false for those of more than 500 bytes.
bool are_near_titles(std::string_view a, std::string_view b);

}  // namespace base
}  // namespace kgbuild
