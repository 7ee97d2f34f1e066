// Times of day that open the lines of a program: `10:30`, `**9:00–9:20**`.
#pragma once

#include <cstddef>
#include <string_view>

namespace kgbuild::parsing {

/// Length of the time or the span of time at the start of `text`, with the marks and blanks after it; 0 if there is
/// none, or no words follow.
std::size_t clock_mark(std::string_view text);

}  // namespace kgbuild::parsing
