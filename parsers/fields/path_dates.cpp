#include "parsers/fields/path_dates.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/fields/calendar.hpp"
#include "parsers/fields/dates.hpp"

namespace kgbuild::parsing {
namespace {

int number(std::string_view digits) { return parse_number<int>(digits).value_or(0); }

/// The first run of exactly `size` digits in `text`, and not part of a word; empty for none.
std::string_view find_digits(std::string_view text, std::size_t size) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(find_first_of(text, "0123456789", at), text.size());
    at = std::min(find_first_not_of(text, "0123456789", begin), text.size());
    if (at - begin == size && is_whole_word(text, begin, at)) return text.substr(begin, size);
  }
  return {};
}

/// 240314, else 202403. Digests are younger than 2010, so that 200311 is of 2020.
std::string find_six_digits(std::string_view name) {
  const std::string_view digits = find_digits(name, 6);
  if (digits.empty()) return {};
  const int year = number(digits.substr(0, 2));
  if (year >= 10 && year < 40) {
    std::string day = format_date(2000 + year, number(digits.substr(2, 2)), number(digits.substr(4)));
    if (!day.empty()) return day;
  }
  return format_month(number(digits.substr(0, 4)), number(digits.substr(4)));
}

/// 0314 in a folder 2024.
std::string find_four_digits(std::string_view folder, std::string_view name) {
  const std::string_view digits = find_digits(name, 4);
  if (digits.empty() || folder.size() != 4 || find_digits(folder, 4).empty()) return {};
  return format_date(number(folder), number(digits.substr(0, 2)), number(digits.substr(2)));
}

}  // namespace

std::string find_path_date(std::string_view path) {
  std::string best;
  const auto offer = [&](std::string date) {
    if (date.size() > best.size()) best = std::move(date);
  };
  // From the last name on; with each the two after it, since folders may name year and month.
  std::size_t window = path.size(), next = path.size();
  for (std::size_t end = path.size();;) {
    const std::size_t slash = end == 0 ? std::string_view::npos : path.rfind('/', end - 1);
    const std::size_t begin = slash == std::string_view::npos ? 0 : slash + 1;
    const std::string_view name = path.substr(begin, end - begin);
    if (auto date = find_written_date(path.substr(begin, window - begin))) offer(std::move(date->iso));
    offer(find_six_digits(name));
    if (end < next) offer(find_four_digits(name, path.substr(end + 1, next - end - 1)));
    if (auto year = find_year(name)) offer(std::move(year->iso));
    if (begin == 0 || best.size() == 10) return best;
    window = next;
    next = end;
    end = begin - 1;
  }
}

}  // namespace kgbuild::parsing
