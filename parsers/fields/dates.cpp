#include "parsers/fields/dates.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

/// A position in `text` that never passes its end.
struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  bool done() const { return at >= text.size(); }
  char peek() const { return done() ? '\0' : text[at]; }

  bool take(std::string_view what) {
    if (!text.substr(at).starts_with(what)) return false;
    at += what.size();
    return true;
  }
  void skip_blanks() {
    while (peek() == ' ') ++at;
  }
  /// A number of 1 to `max_digits` digits that no further digit follows; -1 for none.
  int number(std::size_t max_digits) {
    int value = 0;
    const std::size_t start = at;
    while (is_ascii_digit(peek()) && at - start < max_digits) value = value * 10 + (text[at++] - '0');
    return at == start || is_ascii_digit(peek()) ? -1 : value;
  }
};

/// `YYYY-MM-DD`; empty for a day that does not exist or a year outside 1990 to 2099.
std::string format_date(int year, int month, int day) {
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return {};
  const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
  return {
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10), digit(month), '-',
      digit(day / 10),    digit(day)};
}

/// Reads the separator between year, month and day; `unit` is the Korean word that may replace it.
bool take_separator(Cursor& cursor, std::string_view unit) {
  cursor.skip_blanks();
  const char c = cursor.peek();
  if (c == '-' || c == '.' || c == '/' || c == '_')
    ++cursor.at;
  else if (!cursor.take(unit))
    return false;
  cursor.skip_blanks();
  return true;
}

/// The date that begins at `at` with a run of `digits` digits.
std::string numeric_date(std::string_view text, std::size_t at, std::size_t digits) {
  if (digits == 8) {
    const auto part = [&](std::size_t from, std::size_t size) {
      return Cursor{text.substr(at + from, size)}.number(4);
    };
    return format_date(part(0, 4), part(4, 2), part(6, 2));
  }
  if (digits != 4) return {};
  Cursor cursor{text, at};
  const int year = cursor.number(4);
  if (!take_separator(cursor, "년")) return {};
  const int month = cursor.number(2);
  if (month < 0 || !take_separator(cursor, "월")) return {};
  return format_date(year, month, cursor.number(2));
}

/// 1 to 12 for an English month name or its first three letters; 0 for any other word.
int find_month(std::string_view word) {
  constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                    "may",       "june",     "july",     "august",
                                                    "september", "october",  "november", "december"};
  if (word.size() < 3 || word.size() > 9) return 0;
  const std::string lower = ascii_lower(word);
  const auto* const month =
      std::ranges::find_if(months, [&](std::string_view name) { return lower == name || lower == name.substr(0, 3); });
  return month == months.end() ? 0 : static_cast<int>(month - months.begin()) + 1;
}

/// The date around the month name in bytes [start, end).
std::string worded_date(std::string_view text, std::size_t start, std::size_t end, int month) {
  Cursor cursor{text, end};
  cursor.take(".");
  cursor.skip_blanks();
  int number = cursor.number(4);
  if (number < 0) return {};
  if (number >= 1000) {  // 23 Dec 2024
    while (start > 0 && (text[start - 1] == ' ' || is_ascii_letter(text[start - 1]))) --start;
    std::size_t digits = start;
    while (digits > 0 && start - digits < 2 && is_ascii_digit(text[digits - 1])) --digits;
    return format_date(number, month, Cursor{text.substr(digits, start - digits)}.number(2));
  }
  for (const std::string_view ending : {"st", "nd", "rd", "th"})
    if (cursor.take(ending)) break;
  cursor.take(",");
  cursor.skip_blanks();
  return format_date(cursor.number(4), month, number);
}

}  // namespace

std::string find_date(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    std::string date;
    if (is_ascii_digit(text[at])) {
      while (at < text.size() && is_ascii_digit(text[at])) ++at;
      date = numeric_date(text, start, at - start);
    } else if (is_ascii_letter(text[at])) {
      while (at < text.size() && is_ascii_letter(text[at])) ++at;
      if (const int month = find_month(text.substr(start, at - start))) date = worded_date(text, start, at, month);
    } else {
      ++at;
    }
    if (!date.empty()) return date;
  }
  return {};
}

}  // namespace kgbuild::parsing
