#include "parsers/fields/open_date.hpp"

#include <algorithm>
#include <span>

#include "base/strings.hpp"
#include "parsers/fields/calendar.hpp"
#include "parsers/fields/date_tokens.hpp"

namespace kgbuild::parsing {
namespace {

constexpr int leap_year = 2024;  // has all days

/// `--MM-DD`.
std::string format_day(int month, int day) {
  const std::string date = format_date(leap_year, month, day);
  return date.empty() ? date : concat({"--", date.substr(5)});
}

/// A day in a year of two or four digits.
std::string format_full(const DateToken& year, const DateToken& month, const DateToken& day) {
  constexpr int first = 10, last = 39, century = 2000;
  if (year.kind == 'y') return format_date(year.value, month.value, day.value);
  const bool known = year.digits == 2 && year.value >= first && year.value <= last;
  return known ? format_date(century + year.value, month.value, day.value) : std::string();
}

bool is_sign(const DateToken& token, std::string_view signs) {
  return signs.find(token.kind) != std::string_view::npos;
}

/// `a.b.c`, `a/b/c`, `a-b-c`. Nobody writes the month first between dots.
OpenDate read_three(std::span<const DateToken> tokens, bool year_marked) {
  const DateToken& a = tokens[0];
  const DateToken& b = tokens[2];
  const DateToken& c = tokens[4];
  OpenDate date;
  if (c.kind == 'n') date.readings[static_cast<std::size_t>(DateOrder::year_first)] = format_full(a, b, c);
  if (year_marked) return date;
  date.readings[static_cast<std::size_t>(DateOrder::day_first)] = format_full(c, b, a);
  if (tokens[1].kind != '.') date.readings[static_cast<std::size_t>(DateOrder::month_first)] = format_full(c, a, b);
  return date;
}

/// `a/b`, `a.b.`
OpenDate read_two(const DateToken& a, const DateToken& b) {
  OpenDate date;
  date.readings[static_cast<std::size_t>(DateOrder::day_first)] = format_day(b.value, a.value);
  date.readings[static_cast<std::size_t>(DateOrder::month_first)] = format_day(a.value, b.value);
  return date;
}

OpenDate read_one(int month, int day) {
  OpenDate date;
  date.readings.fill(format_day(month, day));
  return date;
}

/// The number of tokens that are the date; 0 if the first ones are not a date.
std::size_t read_tokens(std::span<const DateToken> tokens, bool year_marked, std::optional<OpenDate>& date) {
  const auto fits = [&](std::string_view shape) {
    return shape.size() <= tokens.size() &&
           std::ranges::equal(shape, tokens.first(shape.size()), [](char kind, const DateToken& token) {
             return kind == 's'   ? is_sign(token, "-./_")
                    : kind == 'c' ? token.kind == 'n' || token.kind == 'y'
                                  : kind == token.kind;
           });
  };
  if (fits("nsnsc") && tokens[1].kind == tokens[3].kind) {
    date = read_three(tokens, year_marked);
    return 5;
  }
  if (year_marked) return 0;
  if (fits("nMnD")) return date = read_one(tokens[0].value, tokens[2].value), 4;
  if (fits("mn")) return date = read_one(tokens[0].value, tokens[1].value), 2;
  if (fits("nm")) return date = read_one(tokens[1].value, tokens[0].value), 2;
  if (fits("n.m")) return date = read_one(tokens[2].value, tokens[0].value), 3;
  // `3.5` is more often a version.
  if (fits("n/n") || fits("n.n.")) return date = read_two(tokens[0], tokens[2]), 3;
  return 0;
}

/// Whether what follows a date is a time, a day of the week or a closing bracket.
bool may_follow(std::string_view text) {
  constexpr std::size_t longest = 32;
  text = trim(text, " \t.,)*_|`\"'");
  if (text.empty()) return true;
  const bool day_of_week = text.starts_with("(") || static_cast<unsigned char>(text[0]) >= 0x80;
  return text.size() <= longest && (is_ascii_digit(text[0]) ? text.find(':') != std::string_view::npos : day_of_week);
}

}  // namespace

std::string OpenDate::only() const {
  std::string found;
  for (const std::string& reading : readings) {
    if (reading.empty() || reading == found) continue;
    if (!found.empty()) return {};
    found = reading;
  }
  return found;
}

std::string OpenDate::year() const {
  constexpr std::size_t digits = 4;
  std::string found;
  for (const std::string& reading : readings) {
    if (reading.empty() || reading.substr(0, digits) == found) continue;
    if (!found.empty() || reading.starts_with("--")) return {};
    found = reading.substr(0, digits);
  }
  return found;
}

std::optional<OpenDate> read_open_date(std::string_view text) {
  constexpr std::size_t longest = 64;
  text = trim(text, " \t\n*_`\"#([");
  if (text.empty() || text.size() > longest) return std::nullopt;
  bool year_marked = false;
  for (const std::string_view apostrophe : {"'", "’", "‘"})
    if (text.starts_with(apostrophe)) text.remove_prefix(apostrophe.size()), year_marked = true;
  const DateTokens tokens(text, 0);
  std::optional<OpenDate> date;
  const std::size_t used = read_tokens(tokens.from(0), year_marked, date);
  const bool found = date && std::ranges::any_of(date->readings, [](const std::string& r) { return !r.empty(); });
  if (!found || tokens.tokens[0].begin != 0) return std::nullopt;
  return may_follow(text.substr(tokens.tokens[used - 1].end)) ? date : std::nullopt;
}

std::string complete_date(std::string date, std::string_view year) {
  if (!date.starts_with("--")) return date;
  const int number = parse_number<int>(year.substr(0, 4)).value_or(0);
  const auto part = [&](std::size_t at) { return parse_number<int>(std::string_view(date).substr(at, 2)).value_or(0); };
  return format_date(number, part(2), part(5));
}

}  // namespace kgbuild::parsing
