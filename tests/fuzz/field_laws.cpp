#include "field_laws.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/strings.hpp"
#include "kgbuild/day.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/date_column.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/people.hpp"
#include "parsers/fields/people_text.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/scripts.hpp"
#include "parsers/fields/tex.hpp"
#include "parsers/fields/titles.hpp"

namespace laws {
namespace {

using namespace kgbuild;
using namespace kgbuild::parsing;

std::string quote(std::string_view what, std::string_view text) { return concat({what, ": \"", text, "\""}); }

std::string explain_names(const PeopleList& people) {
  for (const std::string& name : people.names) {
    if (trim(name, " \t\n").empty()) return "a person without a name";
    if (!is_clean_text(name)) return quote("a name that is not clean", name);
  }
  const auto is_named = [&](const auto& note) { return std::ranges::count(people.names, note.first) > 0; };
  if (!std::ranges::all_of(people.aliases, is_named)) return "an alias of nobody";
  if (!std::ranges::all_of(people.affiliations, is_named)) return "an affiliation of nobody";
  return {};
}

/// A word of a name that `clean` does not have. Those of East Asian names may be two words of it.
std::string find_invented(const PeopleList& people, std::string_view clean) {
  for (const std::string& name : people.names) {
    if (is_east_asian(first_script(name))) continue;
    for (const std::string_view word : split_words(name))
      if (clean.find(word) == std::string_view::npos)
        return quote("a word of a name that the text does not have", word);
  }
  return {};
}

std::string broken_people(std::string_view text) {
  PeopleColumn column;
  column.add(text);
  const PeopleList people = column.parse(text);
  std::string problem = explain_names(people);
  if (problem.empty()) problem = find_invented(people, clean_people_text(text));
  if (!problem.empty()) return problem;
  std::vector<std::string> items;
  for (const std::string_view item : split_list(text, '\n')) items.emplace_back(item);
  return explain_names(column.parse_items(items));
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
bool is_iso(std::string_view date) {
  constexpr std::string_view form = "dddd-dd-dd";
  if (date.size() != 4 && date.size() != 7 && date.size() != form.size()) return false;
  return std::equal(date.begin(), date.end(), form.begin(),
                    [](char c, char f) { return f == 'd' ? is_ascii_digit(c) : c == f; });
}

/// Whether `--MM-DD` or a whole date is a day of some year.
bool is_day(const std::string& date) {
  const std::string whole = complete_date(date, "2024");
  return is_iso(whole) && complete_date(concat({"--", whole.substr(5)}), "2024").size() == whole.size();
}

std::string broken_date_column(std::string_view text) {
  DateColumn column;
  for (const std::string_view line : split_list(text, '\n')) column.add(line);
  for (const std::string_view line : split_list(text, '\n')) {
    const auto date = column.resolve(line);
    if (date && !is_day(*date)) return quote("not a day", *date);
  }
  return {};
}

std::string broken_date(std::string_view text) {
  if (std::string problem = broken_date_column(text); !problem.empty()) return problem;
  for (const std::string& date : {find_date(text), read_date_field(text)})
    if (!date.empty() && !is_iso(date)) return quote("not a date", date);
  for (const auto& found : {find_written_date(text), find_year(text)}) {
    if (!found) continue;
    if (!is_iso(found->iso)) return quote("not a date", found->iso);
    if (found->begin >= found->end || found->end > text.size()) return "a date outside the text";
  }
  const auto odd = find_impossible_date(text);
  if (odd && (!odd->iso.empty() || odd->begin >= odd->end || odd->end > text.size())) return "an odd impossible date";
  return {};
}

std::string broken_title(std::string_view text) {
  for (const TitleStyle style : {TitleStyle::plain, TitleStyle::tex}) {
    const std::string title = clean_title(text, style);
    if (!is_clean_text(title)) return quote("a title that is not clean", title);
    if (collapse_blanks(title) != title) return quote("a title with loose blanks", title);
  }
  return {};
}

std::string broken_tex(std::string_view text) {
  for (const std::string& read : {read_tex(text), read_tex_accents(text)}) {
    if (!is_clean_text(read)) return quote("a text that is not clean", read);
    if (read.size() > 16 + 8 * text.size()) return "a text much longer than its source";
  }
  return {};
}

constexpr auto cases = std::to_array<FieldCase>(
    {{"people", broken_people}, {"dates", broken_date}, {"titles", broken_title}, {"tex", broken_tex}});

}  // namespace

std::span<const FieldCase> field_cases() { return cases; }

}  // namespace laws
