// Days that exist, as text.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace kgbuild::parsing {

/// Nothing for a day that does not exist.
std::optional<std::chrono::sys_days> find_day(int year, int month, int day);

/// `YYYY-MM-DD`; empty for a day that does not exist or a year outside 1990 to 2099.
std::string format_date(int year, int month, int day);
/// `YYYY-MM`; empty likewise.
std::string format_month(int year, int month);
/// A day of an ISO week, 1 for Monday, as a date; empty likewise.
std::string format_week(int year, int week, int weekday_number = 1);

}  // namespace kgbuild::parsing
