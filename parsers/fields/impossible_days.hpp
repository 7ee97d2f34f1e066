// Days that no calendar has.
#pragma once

#include <cstddef>
#include <string_view>

namespace kgbuild::parsing {

/// The first group of digits in `text` that is written as a day but cannot be one (`2024-13-45`, `2024-02-30`); empty
/// if there is none. A view into `text`. Linear.
std::string_view find_impossible_day(std::string_view text);

/// The same in lines that state the day of what follows: headings, and those that name a date.
std::string_view find_impossible_day_line(std::string_view text);

}  // namespace kgbuild::parsing
