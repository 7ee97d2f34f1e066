#include "parsers/grammar/lines/sessions.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 22> words{"session", "week",  "meeting", "day",    "lecture", "talk",
                                                 "seminar", "class", "module",  "unit",   "issue",   "episode",
                                                 "sitzung", "woche", "termin",  "séance", "semaine", "sesión",
                                                 "semana",  "第",    "занятие", "неделя"};
constexpr std::array<std::string_view, 10> units{"回", "次", "期", "周", "週", "讲", "講", "会", "주차", "회차"};

std::string_view skip_digits(std::string_view text) { return trim_left(text, "0123456789"); }

/// Without one of `units` at its start.
std::string_view skip_unit(std::string_view text) {
  for (const std::string_view unit : units)
    if (text.starts_with(unit)) return text.substr(unit.size());
  return text;
}

}  // namespace

bool names_session(std::string_view text) {
  constexpr std::size_t longest = 80, max_other = 20;
  if (text.size() > longest) return false;
  const std::string lower = ascii_lower(trim(text));
  std::string_view rest = lower;
  for (const std::string_view word : words)
    if (rest.starts_with(word)) {
      rest = trim_left(rest.substr(word.size()), " #.");
      break;
    }
  const bool worded = rest.size() < lower.size();
  const std::string_view after = skip_digits(rest);
  if (after.size() == rest.size()) return false;
  rest = skip_unit(trim_left(after));
  if (!worded && rest.size() == trim_left(after).size()) return false;
  rest = trim(rest, " ()[],:.-/");
  if (find_first_not_of(rest, "0123456789/.-") == std::string_view::npos) return true;
  const auto date = find_written_date(rest);
  return date && rest.size() <= date->end - date->begin + max_other;
}

}  // namespace kgbuild::parsing
