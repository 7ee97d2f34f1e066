// Dates in numbers whose order, century or year only their context shows: `24.03.05`, `3/4/24`, `12/06/2017`, `4/3`.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// In which order the parts of a date are written. Dates without a year are month or day first.
enum class DateOrder : std::size_t { year_first, day_first, month_first };
inline constexpr std::size_t date_order_count = 3;

/// The day that each order gives: `YYYY-MM-DD`, or `--MM-DD` for a date without a year; empty where it gives none.
struct OpenDate {
  std::array<std::string, date_order_count> readings;

  const std::string& reading(DateOrder order) const { return readings[static_cast<std::size_t>(order)]; }
  /// The only day that any order gives; empty if there are several.
  std::string only() const;
  /// The year that all readings have; empty if they differ or have none.
  std::string year() const;
};

/// The date that `text` consists of, except for marks, brackets, a time and a day of the week after it. Nothing for
/// dates that begin with four digits, and for all other texts. Two digits are a year from 2010 to 2039: digests are
/// younger, and references write four digits. `3월 5일` and `March 5` have one reading.
std::optional<OpenDate> read_open_date(std::string_view text);

/// `--03-05` with a year: `2024-03-05`; other dates as they are. Empty if that day does not exist, or without a year.
std::string complete_date(std::string date, std::string_view year);

}  // namespace kgbuild::parsing
