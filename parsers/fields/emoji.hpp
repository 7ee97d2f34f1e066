// Pictures among the characters.
#pragma once

#include <cstddef>
#include <string_view>

namespace kgbuild::parsing {

/// Length of the emoji, the number in a circle or the part of either at the start of `text`; 0 for other characters.
std::size_t emoji_length(std::string_view text);

}  // namespace kgbuild::parsing
