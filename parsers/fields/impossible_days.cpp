#include "parsers/fields/impossible_days.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/fields/calendar.hpp"
#include "parsers/fields/dates.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t day_size = std::string_view("2024-12-23").size();

/// `2024-12-23` in form, with one kind of separator and no digits or words around.
bool has_form_of_day(std::string_view text, std::size_t at) {
  if (at + day_size > text.size()) return false;
  const char separator = text[at + 4];
  if ((separator != '-' && separator != '.' && separator != '_') || text[at + 7] != separator) return false;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
    if (!is_ascii_digit(text[at + i])) return false;
  constexpr std::string_view joins = "-_./:@";
  const auto touches = [&](char c) { return is_ascii_alnum(c) || joins.find(c) != std::string_view::npos; };
  if (at > 0 && touches(text[at - 1]) && text[at - 1] != '/' && text[at - 1] != '_') return false;
  const std::size_t end = at + day_size;
  return end == text.size() || !(is_ascii_digit(text[end]) || text[end] == separator);
}

/// Whether the text is a day before those that find_date reads; of such a day the year counts.
bool is_old_day(std::string_view day) {
  const auto number = [&](std::size_t at, std::size_t size) {
    return parse_number<int>(day.substr(at, size)).value_or(0);
  };
  const int year = number(0, 4);
  return year >= 1500 && year < 1990 && find_day(year, number(5, 2), number(8, 2));
}

bool states_day(std::string_view line) {
  if (line.starts_with('#')) return true;
  constexpr std::size_t head = 60;
  const std::string start = ascii_lower(line.substr(0, head));
  return start.find("date") != std::string::npos || start.find("published") != std::string::npos;
}

}  // namespace

std::string_view find_impossible_day(std::string_view text) {
  for (std::size_t at = find_first_of(text, "0123456789"); at < text.size(); ++at)
    if (const std::string_view day = text.substr(at, day_size);
        has_form_of_day(text, at) && find_date(day).empty() && !is_old_day(day))
      return day;
  return {};
}

std::string_view find_impossible_day_line(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, std::min<std::size_t>(end - at, 2000));
    at = end + 1;
    if (line.size() < day_size || !states_day(line)) continue;
    if (const std::string_view day = find_impossible_day(line); !day.empty()) return day;
  }
  return {};
}

}  // namespace kgbuild::parsing
