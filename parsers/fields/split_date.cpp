#include "parsers/fields/split_date.hpp"

#include <algorithm>
#include <optional>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_part = 64;  // bytes of a part that is read

/// `3` and `03` → `-03`; empty for what is not a number from 1 to `last`.
std::string read_number(std::string_view text, int last) {
  const int number = parse_number<int>(text).value_or(0);
  if (number < 1 || number > last) return {};
  return concat({number < 10 ? "-0" : "-", std::to_string(number)});
}

/// The date in `text` if it is at least as precise as a month.
std::string find_month(std::string_view text) {
  const std::optional<WrittenDate> date = find_written_date(text);
  return date && date->iso.size() > 4 ? date->iso : std::string();
}

}  // namespace

std::string join_date(std::string_view year, std::string_view month, std::string_view day) {
  constexpr std::string_view dross = " \t\n,.;";
  month = trim(month.substr(0, max_part), dross);
  day = trim(day.substr(0, max_part), dross);
  if (std::string whole = find_month(year.substr(0, max_part)); !whole.empty()) return whole;
  const std::optional<WrittenDate> written = find_year(year.substr(0, max_part));
  if (!written) {
    std::string date = find_month(concat({day, " ", month}));
    return date.empty() ? read_date_field(year.substr(0, max_part)) : date;
  }
  const std::string numbers = read_number(month, 12);
  if (!numbers.empty()) {
    const std::string whole = concat({written->iso, numbers, read_number(day, 31)});
    return find_month(whole).empty() ? concat({written->iso, numbers}) : whole;
  }
  if (month.empty()) return written->iso;
  if (std::string whole = find_month(month); !whole.empty()) return whole;
  // Of several months and days the first, which a sign ends.
  std::size_t end = month.size();
  for (const std::string_view sign : {"-", "/", "&", "–", "—"}) end = std::min(end, month.find(sign));
  const std::string_view first = trim_right(month.substr(0, end), dross);
  for (const std::string& text : {concat({first, " ", day, ", ", written->iso}),
                                  concat({day, " ", first, " ", written->iso}), concat({first, " ", written->iso})})
    if (std::string date = find_month(text); !date.empty()) return date;
  return written->iso;
}

}  // namespace kgbuild::parsing
