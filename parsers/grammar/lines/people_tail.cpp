#include "parsers/grammar/lines/people_tail.hpp"

#include "base/strings.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/grammar/lines/bylines.hpp"
#include "parsers/grammar/lines/commas.hpp"
#include "parsers/grammar/lines/segments.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view by = " by ";

/// What is between `title` and `authors`, views into one line; empty if they are not in this order.
std::string_view between(std::string_view title, std::string_view authors) {
  const char* const end = title.data() + title.size();
  constexpr std::ptrdiff_t longest = 8;
  if (authors.empty() || title.empty() || authors.data() <= end || authors.data() - end > longest) return {};
  return {end, static_cast<std::size_t>(authors.data() - end)};
}

}  // namespace

std::string_view without_people_after_comma(std::string_view text, bool habitual) {
  constexpr std::size_t max_commas = 32;
  constexpr double sure = 0.7, fair = 0.5;
  std::size_t from = 0;
  for (std::size_t count = 0; count < max_commas; ++count) {
    const Comma comma = first_comma(text.substr(from));
    if (!comma.found()) return text;
    const std::string_view title = text.substr(0, from + comma.begin), people = trim(text.substr(from + comma.end));
    const std::string_view names = names_after_by(people);
    const bool titled =
        title_quality(clean_title(title)) >= (habitual ? fair : sure) && (habitual || !resembles_people(title, true));
    if (titled && resembles_people(names.empty() ? people : names, true)) return trim_segment(title);
    from += comma.end;
  }
  return text;
}

std::string_view without_people_after_by(std::string_view text, bool single_name_ok) {
  const std::size_t at = text.rfind(by);
  if (at == std::string_view::npos || at == 0) return text;
  const bool quoted =
      std::string_view("\"'*").find(text[at - 1]) != std::string_view::npos || text.substr(0, at).ends_with("”");
  return resembles_people(text.substr(at + by.size()), quoted || single_name_ok) ? text.substr(0, at) : text;
}

void TailVote::count(Count& tails, std::string_view people) {
  if (resembles_people(people, false))
    ++tails.lists;
  else
    ++tails.singles;
}

void TailVote::add(std::string_view title, std::string_view authors) {
  if (authors.empty() && resembles_people(title, false)) return;  // `Shape Completion, An Ode` decides nothing
  ++items_;
  if (const std::string_view sign = between(title, authors); !sign.empty()) {
    if (sign == by || !names_after_by(authors).empty()) count(bys_, authors);
    if (trim(sign) == ",") count(commas_, authors);
    return;
  }
  if (const std::string_view cut = without_people_after_comma(title, false); cut.size() < title.size())
    count(commas_, trim_segment(title.substr(cut.size())));
  else if (const std::string_view made = without_people_after_by(title, true); made.size() < title.size())
    count(bys_, title.substr(made.size() + by.size()));
}

bool TailVote::is_habit(const Count& tails) const {
  constexpr std::size_t least = 2, least_singles = 3;
  const std::size_t all = tails.lists + tails.singles;
  return all * 3 >= items_ * 2 && all >= (tails.lists > 0 ? least : least_singles);
}

TailHabits TailVote::habits() const { return {is_habit(commas_), is_habit(bys_)}; }

}  // namespace kgbuild::parsing
