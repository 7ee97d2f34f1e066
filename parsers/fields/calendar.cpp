#include "parsers/fields/calendar.hpp"

namespace kgbuild::parsing {

std::optional<std::chrono::sys_days> find_day(int year, int month, int day) {
  if (month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

std::string format_month(int year, int month) {
  if (year < 1990 || year > 2099 || month < 1 || month > 12) return {};
  const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
  return {digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10), digit(month)};
}

std::string format_date(int year, int month, int day) {
  std::string iso = format_month(year, month);
  if (iso.empty() || !find_day(year, month, day)) return {};
  return iso.append({'-', static_cast<char>('0' + day / 10), static_cast<char>('0' + day % 10)});
}

std::string format_week(int year, int week, int weekday_number) {
  using namespace std::chrono;
  if (year < 1990 || year > 2099 || week < 1 || week > 53 || weekday_number < 1 || weekday_number > 7) return {};
  const sys_days fourth{std::chrono::year(year) / January / 4};  // always of the first week
  const sys_days first = fourth - (weekday(fourth) - Monday) + weeks(week - 1);
  const year_month_day day{first + days(weekday_number - 1)},
      thursday{first + days(3)};  // a week is of the year that has its Thursday
  if (thursday.year() != std::chrono::year(year)) return {};
  return format_date(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                     static_cast<int>(static_cast<unsigned>(day.day())));
}

}  // namespace kgbuild::parsing
