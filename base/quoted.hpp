// Texts of the input within messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// A text as one clean line: without control characters, each run of blanks as one.
std::string clean_line(std::string_view text);

/// A text as messages show it: in quotes, as one clean line, at most `max_characters` of it. The names of keys and
/// columns may hold line breaks and control characters.
std::string quoted(std::string_view text, std::size_t max_characters = 60);

}  // namespace base
}  // namespace kgbuild
