#include "parsers/fields/date_forms.hpp"

#include <algorithm>
#include <array>

#include "parsers/fields/calendar.hpp"

namespace kgbuild::parsing {
namespace {

using Tokens = std::span<const DateToken>;

/// `shape`: kinds of tokens, or classes of them: `s` a separator within a date, `c` one before a year, `e` one after a
/// year, `d` a dash or `until`, `a` or `b` a separator or the unit of years or months; `?` = may be absent.
/// `fields`: what the numbers are, in order. `Y` year, `S` short year, `M` month, `D` day, `m` and `d` those of the end
/// of a range, `A` and `B` (`a` and `b` for the end) day and month in unknown order, `P` all in 8 digits, `K` week, `k`
/// day of the week.
struct Form {
  std::string_view shape, fields;
};

constexpr std::array<Form, 33> day_forms{{
    {"yanbn", "YMD"},             // 2024-03-14, 2024. 3. 14., 2024년 3월 14일
    {"8", "P"},                   // 20240314
    {"n.n.y", "DMY"},             // 14.03.2024
    {"n/n/y", "ABY"},             // 14/03/2024, 03/14/2024
    {"n-n-y", "ABY"},             //
    {"n_n_y", "ABY"},             //
    {"ns?m,?s?y", "DMY"},         // 14 Mar 2024, 14-Mar-2024, 14. März 2024, 14 de marzo de 2024
    {"n-m-n", "DMS"},             // 14-Mar-24
    {"n.?m'", "DMS"},             // 14 Mar '24
    {"mn,?'", "MDS"},             // Mar 14, '24
    {"nYnMn", "SMD"},             // 24년 3월 14일
    {"ms?n,?s?y", "MDY"},         // March 14th, 2024; March 14 - 2024
    {"ye?ms?n", "YMD"},           // 2024-Mar-14; 2024, March 14
    {"mn-mn,?s?y", "MDmdY"},      // March 11 - March 17 - 2024
    {"mn~mn,?s?y", "MDmdY"},      //
    {"mndn,?s?y", "MDdY"},        // March 11-17, 2024
    {"n.?dn.?s?m,?s?y", "DdMY"},  // 11-17 March 2024; 11.-17. März 2024
    {"n.?mdn.?m,?s?y", "DMdmY"},  // 30 Dec - 5 Jan 2025
    {"n/ndn/n,?s?y", "ABabY"},    // 3/11-3/17, 2024
    {"n.n.?dn.n.?,?y", "ABabY"},  // 11.03.-17.03.2024
    {"n-n~n-n,?y", "ABabY"},      // 03-11 ~ 03-17, 2024
    {"n.?dn.n.y", "DdMY"},        // 11.-17.03.2024
    {"ndn/n/y", "DdMY"},          // 11-17/03/2024
    {"nMnD?dnMnD?,?y", "MDmdY"},  // 3월 11일 ~ 3월 17일, 2024
    {"nMnD?dnD?,?y", "MDdY"},     //
    {"nMnD?,?y", "MDY"},          // 3月11日, 2024
    {"ye?Wn-n", "YKk"},           // 2024-W11-3
    {"ye?Wn", "YK"},              // 2024-W11
    {"yYWn", "YK"},               // 2024年第11周
    {"yYnw", "YK"},               // 2024년 11주
    {"ye?W-n", "YK"},             // 2024-week-11
    {"Wn,?s?y", "KY"},            // Week 11, 2024
    {"W-n,?s?y", "KY"},           // week-11-2024
}};

constexpr std::array<Form, 10> month_forms{{
    {"yYnM", "YM"},    // 2024年3月
    {"ysn", "YM"},     // 2024-03
    {"m,?s?y", "MY"},  // March 2024
    {"ye?m", "YM"},    // 2024 March
    {"yYm", "YM"},     //
    {"m'", "MS"},      // Mar '24
    {"n/y", "MY"},     // 03/2024
    {"n.y", "MY"},     //
    {"n-y", "MY"},     //
    {"nM,?y", "MY"},   // 3月 2024
}};

bool is_of_class(char kind, char wanted) {
  const bool separator = kind == '-' || kind == '.' || kind == '/' || kind == '_';
  switch (wanted) {
    case 's':
      return separator;
    case 'a':
      return separator || kind == 'Y';
    case 'b':
      return separator || kind == 'M';
    case 'e':
      return (separator && kind != '.') || kind == ',' || kind == 'Y';
    case 'd':
      return kind == '-' || kind == '~';
    default:
      return kind == wanted;
  }
}

/// The number of tokens that `shape` takes; 0 if it does not fit. An optional class never competes with what follows.
std::size_t match(std::string_view shape, Tokens tokens) {
  std::size_t used = 0;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool optional = i + 1 < shape.size() && shape[i + 1] == '?';
    if (used < tokens.size() && is_of_class(tokens[used].kind, shape[i]))
      ++used;
    else if (!optional)
      return 0;
    if (optional) ++i;
  }
  return used;
}

constexpr int absent = -1;

struct Values {
  int year = absent, month = absent, day = absent, week = absent, weekday = absent;
  int end_month = absent, end_day = absent;
  int first = absent, second = absent, end_first = absent, end_second = absent;  ///< in unknown order
};

int full_year(int year) { return year >= 90 ? 1900 + year : 2000 + year; }

Values read_values(std::string_view fields, Tokens tokens) {
  Values values;
  std::size_t field = 0;
  for (const DateToken& token : tokens) {
    if (field == fields.size()) break;
    if (token.digits == 0 && token.kind != 'm') continue;
    const int value = token.value;
    switch (fields[field++]) {
      case 'Y':
        values.year = value;
        break;
      case 'S':
        values.year = full_year(value);
        break;
      case 'M':
        values.month = value;
        break;
      case 'D':
        values.day = value;
        break;
      case 'm':
        values.end_month = value;
        break;
      case 'd':
        values.end_day = value;
        break;
      case 'A':
        values.first = value;
        break;
      case 'B':
        values.second = value;
        break;
      case 'a':
        values.end_first = value;
        break;
      case 'b':
        values.end_second = value;
        break;
      case 'K':
        values.week = value;
        break;
      case 'k':
        values.weekday = value;
        break;
      default:
        values.year = value / 10000, values.month = value / 100 % 100, values.day = value % 100;
        break;
    }
  }
  return values;
}

/// A range may begin in the year before the one that is written at its end.
int first_year(const Values& values) {
  return values.end_month != absent && values.month > values.end_month ? values.year - 1 : values.year;
}

/// Days from the first day of a range to its last; a year and more if it cannot be one.
int range_days(const Values& values) {
  constexpr int never = 10000;
  const auto from = find_day(first_year(values), values.month, values.day);
  const auto to = find_day(values.year, values.end_month, values.end_day);
  return from && to && *to >= *from ? static_cast<int>((*to - *from).count()) : never;
}

/// Finds out which of `first` and `second` is the month; leaves both absent if either may be.
void order_parts(Values& values) {
  Values by_month = values, by_day = values;
  by_month.month = by_day.day = values.first;
  by_month.day = by_day.month = values.second;
  by_month.end_month = by_day.end_day = values.end_first;
  by_month.end_day = by_day.end_month = values.end_second;
  if (values.end_first != absent)
    values = range_days(by_month) <= range_days(by_day) ? by_month : by_day;
  else if (values.first > 12 || values.first == values.second)
    values = by_day;
  else if (values.second > 12)
    values = by_month;
}

DateReading read_day(const Form& form, Tokens tokens, std::size_t used) {
  Values values = read_values(form.fields, tokens);
  if (values.week != absent) {
    std::string iso = format_week(values.year, values.week, values.weekday == absent ? 1 : values.weekday);
    return {iso.empty() ? DateReach::nothing : DateReach::day, std::move(iso), used};
  }
  if (values.first != absent) order_parts(values);
  if (values.month == absent) {
    const bool known = !format_month(values.year, 1).empty();
    if (known && values.first <= 12 && values.first > 0 && values.second > 0)
      return {DateReach::year, std::to_string(values.year), used};
    return {DateReach::impossible, {}, used};
  }
  std::string iso = format_date(first_year(values), values.month, values.day);
  if (iso.empty() && form.shape == "n.n.y") iso = format_date(values.year, values.day, values.month);  // 03.14.2024
  if (iso.empty()) return {form.fields == "P" ? DateReach::nothing : DateReach::impossible, {}, used};
  return {DateReach::day, std::move(iso), used};
}

/// Whether nothing is between the tokens.
bool touch(Tokens tokens) {
  return std::adjacent_find(tokens.begin(), tokens.end(),
                            [](const DateToken& a, const DateToken& b) { return a.end != b.begin; }) == tokens.end();
}

/// `2024.3` is more often a version, and `1-2024` part of a name.
bool is_month_number(const Form& form, Tokens tokens) {
  const DateToken& first = tokens[0];
  const DateToken& sign = tokens[1];
  if (form.shape == "ysn") return sign.kind != '.' || tokens[2].digits == 2;
  if (form.shape == "n.y" || form.shape == "n-y") return first.digits == 2;
  return true;
}

}  // namespace

DateReading read_date(Tokens tokens) {
  DateReading reading;
  for (const Form& form : day_forms) {
    const std::size_t used = match(form.shape, tokens);
    if (used == 0) continue;
    // 2024년 3월 2주 is a week of a month.
    if (form.shape == "yanbn" && used < tokens.size() && tokens[used].kind == 'w') continue;
    if (form.fields == "YKk" && !touch(tokens.first(used))) continue;
    DateReading found = read_day(form, tokens, used);
    if (form.fields == "YKk" && found.reach == DateReach::nothing) return found;  // 2024-W11-8
    if (found.reach > reading.reach) reading = std::move(found);
    if (reading.reach == DateReach::day) return reading;
  }
  if (reading.reach != DateReach::nothing) return reading;
  for (const Form& form : month_forms) {
    const std::size_t used = match(form.shape, tokens);
    if (used == 0 || !is_month_number(form, tokens)) continue;
    const Values values = read_values(form.fields, tokens);
    if (std::string iso = format_month(values.year, values.month); !iso.empty())
      return {DateReach::month, std::move(iso), used};
  }
  return reading;
}

}  // namespace kgbuild::parsing
