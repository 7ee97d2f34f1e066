#include "parsers/fields/date_column.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>

#include "base/strings.hpp"
#include "parsers/fields/calendar.hpp"

namespace kgbuild::parsing {
namespace {

struct NumericDate {
  int first = 0, second = 0, year = 0;
};

/// The number of at most `most` digits at the start of `text`, which loses it; nothing if there is none.
std::optional<int> take_number(std::string_view& text, std::size_t most) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  if (end == 0 || end > most) return std::nullopt;
  const auto number = parse_number<int>(text.substr(0, end));
  text.remove_prefix(end);
  return number;
}

/// `12/06/2017`, also with `-` or `_`, at the start of a text; nothing for other forms.
std::optional<NumericDate> read_numeric_date(std::string_view text) {
  text = trim(text, " \t\n*_`\"'(");
  NumericDate date;
  char sign = '\0';
  for (int* const part : {&date.first, &date.second, &date.year}) {
    const auto number = take_number(text, part == &date.year ? 4 : 2);
    if (!number) return std::nullopt;
    *part = *number;
    if (part == &date.year) break;
    if (text.empty() || std::string_view("/-_").find(text[0]) == std::string_view::npos) return std::nullopt;
    if (sign != '\0' && text[0] != sign) return std::nullopt;
    sign = text[0];
    text.remove_prefix(1);
  }
  constexpr int first_year = 1000;  // of four digits
  if (date.year < first_year || (!text.empty() && is_ascii_alnum(text[0]))) return std::nullopt;
  return date;
}

bool is_open(const NumericDate& date) {
  constexpr int months = 12;
  return date.first <= months && date.second <= months && date.first != date.second;
}

}  // namespace

void DateColumn::add(std::string_view text) {
  constexpr int months = 12;
  const auto date = read_numeric_date(text);
  if (!date) return;
  if (is_open(*date))
    ++open_;
  else if (!format_date(date->year, date->second, date->first).empty() && date->first > months)
    ++day_first_;
  else if (!format_date(date->year, date->first, date->second).empty() && date->second > months)
    ++month_first_;
}

std::optional<std::string> DateColumn::resolve(std::string_view text) const {
  const auto date = read_numeric_date(text);
  if (!date || !is_open(*date) || day_first_ == month_first_) return std::nullopt;
  const bool day_first = day_first_ > month_first_;
  std::string iso = day_first ? format_date(date->year, date->second, date->first)
                              : format_date(date->year, date->first, date->second);
  return iso.empty() ? std::nullopt : std::optional(std::move(iso));
}

std::string read_stored_date(std::string_view text) {
  constexpr std::int64_t epoch = 25569;  // 1970-01-01 in days of Excel
  constexpr std::int64_t day = 86400;
  text = trim(text);
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view rest = text.substr(end);
  if (!rest.empty() && (rest[0] != '.' || rest.find_first_not_of("0123456789", 1) != std::string_view::npos)) return {};
  const std::int64_t number = parse_number<std::int64_t>(text.substr(0, end)).value_or(0);
  std::int64_t days = 0;
  switch (end) {
    case 5:
      days = number - epoch;
      break;
    case 9:
    case 10:
      days = number / day;
      break;
    case 12:
    case 13:
      days = number / 1000 / day;
      break;
    case 15:
    case 16:
      days = number / 1000000 / day;
      break;
    default:
      return {};
  }
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
  return format_date(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                     static_cast<int>(static_cast<unsigned>(date.day())));
}

}  // namespace kgbuild::parsing
