// Lines such as `Week of March 3` right above papers in plain text: headings.
#include "parsers/dialects/dialect_lines.hpp"
#include "parsers/dialects/dialects.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/open_date.hpp"

namespace kgbuild::parsing {
namespace {

/// What such a line says after the word: `March 3`, `12`; empty for other lines.
std::string_view read_week(std::string_view line) {
  constexpr std::size_t longest = 48;
  line = trim_right(line, " :.");
  if (line.size() > longest) return {};
  for (const std::string_view word :
       {"Week of the ", "Week of ", "Week ", "Woche vom ", "Woche ", "Semaine du ", "Semaine ", "Semana del ",
        "Semana de ", "Semana ", "Settimana del ", "Settimana "}) {
    if (!line.starts_with(word)) continue;
    const std::string_view rest = line.substr(word.size());
    const bool number = !rest.empty() && rest.size() < 3 && find_first_not_of(rest, "0123456789") >= rest.size();
    const auto date = find_written_date(rest);
    const bool dated = date && date->begin == 0 && date->end == rest.size();
    return number || dated || read_open_date(rest) ? rest : std::string_view();
  }
  return {};
}

}  // namespace

bool resembles_weeks(std::string_view head) {
  bool found = false, week = false;
  each_line(head, [&](std::string_view line) {
    found = found || (week && !trim(line).empty());
    week = !read_week(line).empty();
  });
  return found;
}

std::string write_weeks(std::string_view text) {
  std::string out;
  each_line(text, [&](std::string_view line) {
    const std::string_view week = read_week(line);
    const bool numbered = week.size() < 3;
    out.append(week.empty() ? std::string(line) : make_heading(2, numbered ? line : week)).append("\n");
  });
  return out;
}

}  // namespace kgbuild::parsing
