// Calendar days as numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kgbuild {

/// A day of the proleptic Gregorian calendar: days since 1970-01-01.
using Day = std::int32_t;
inline constexpr Day min_day = -719528;  ///< 0000-01-01
inline constexpr Day max_day = 2932896;  ///< 9999-12-31

/// `YYYY-MM-DD` → day; nothing for any other text, or for a day that does not exist.
std::optional<Day> parse_day(std::string_view text);
/// Day → `YYYY-MM-DD` (10 characters). Throws UsageError for a day before min_day or after max_day.
std::string format_day(Day day);
/// The same, written to `to`.
void format_day(Day day, std::span<char, 10> to);

}  // namespace kgbuild
