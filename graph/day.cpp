#include "kgbuild/day.hpp"

#include <chrono>

#include "kgbuild/error.hpp"

namespace kgbuild {
namespace {

std::optional<int> parse_digits(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

void put_two_digits(char* to, unsigned value) {
  to[0] = static_cast<char>('0' + value / 10);
  to[1] = static_cast<char>('0' + value % 10);
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return static_cast<Day>(std::chrono::sys_days{date}.time_since_epoch().count());
}

void format_day(Day day, std::span<char, 10> to) {
  if (day < min_day || day > max_day) {
    throw UsageError("the day " + std::to_string(day) + " is not in the years 0000 to 9999");
  }
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  const auto year = static_cast<unsigned>(static_cast<int>(date.year()));
  put_two_digits(to.data(), year / 100);
  put_two_digits(&to[2], year % 100);
  to[4] = '-';
  put_two_digits(&to[5], static_cast<unsigned>(date.month()));
  to[7] = '-';
  put_two_digits(&to[8], static_cast<unsigned>(date.day()));
}

std::string format_day(Day day) {
  std::string text(10, '0');
  format_day(day, std::span<char, 10>(text.data(), 10));
  return text;
}

}  // namespace kgbuild
