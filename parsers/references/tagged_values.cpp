#include "parsers/references/tagged_values.hpp"

#include <algorithm>
#include <optional>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/person_name.hpp"
#include "parsers/fields/turned_person.hpp"

namespace kgbuild::parsing {
namespace {

/// The parts of a list by `;` outside `[...]`, or, where there is none, by two blanks: `Ode A.  Lind BC.`
std::vector<std::string_view> split_people(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end, std::size_t next) {
    parts.push_back(text.substr(begin, end - begin));
    begin = next;
  };
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    inside = text[i] == '[' || (inside && text[i] != ']');
    if (text[i] == ';' && !inside) cut(i, i + 1);
  }
  if (parts.empty())
    for (std::size_t at = 0; (at = text.find("  ", begin)) != std::string_view::npos;) cut(at, at + 2);
  cut(text.size(), text.size());
  return parts;
}

/// Cuts `[Author, Reprint Author]` or `(ed)` off the end. False if it says that the person is not an author.
bool cut_role(std::string_view& text) {
  const char close = text.empty() ? ' ' : text.back();
  if (close != ']' && close != ')') return true;
  const std::size_t open = text.rfind(close == ']' ? '[' : '(');
  if (open == std::string_view::npos) return true;
  const std::string role = ascii_lower(text.substr(open + 1, text.size() - open - 2));
  const bool editor = role == "ed" || role == "eds" || role == "ed." || role.starts_with("editor");
  if (close == ']' || editor) text = trim_right(text.substr(0, open));
  return !editor;
}

/// Without `*`, `2` and `MD` at the end, and without years of life.
std::string_view cut_marks(std::string_view text) {
  for (;;) {
    const std::size_t blank = text.find_last_of(" ,");
    const std::string_view word = text.substr(blank + 1);
    const bool mark = word.find_first_not_of("0123456789*+-") == std::string_view::npos;
    if (blank == std::string_view::npos || !(mark || is_degree(word))) return text;
    text = trim_right(text.substr(0, blank), " ,");
  }
}

/// SilverPlatter joins the words of a name by hyphens: `van-der-Berg,-Jan-M.` Those between words in capitals may be
/// the name's own.
std::string part_words(std::string_view text) {
  std::string name(text);
  replace_all(name, ",-", ", ");
  for (std::size_t at = name.find('-'); at != std::string::npos; at = name.find('-', at + 1)) {
    const std::size_t begin = name.find_last_of(" -", at == 0 ? 0 : at - 1) + 1;
    const std::size_t end = std::min(name.find_first_of(" -;", at + 1), name.size());
    const bool particle = begin < at && is_particle(std::string_view(name).substr(begin, at - begin));
    if (particle || is_initials(std::string_view(name).substr(at + 1, end - at - 1))) name[at] = ' ';
  }
  return name;
}

/// The date at the end of `text`, from the longest part after a comma, or the one between other signs.
std::string find_source_date(std::string_view text) {
  constexpr std::string_view signs = ",;.";
  for (std::size_t at = text.find_first_of(signs); at != std::string_view::npos;
       at = text.find_first_of(signs, at + 1)) {
    const std::string_view rest = trim(text.substr(at + 1), " .");
    const std::string_view part = trim(rest.substr(0, rest.find_first_of(";(:")), " .,");
    if (part.empty() || !is_ascii_alnum(part.front())) continue;
    const bool whole = part.size() == rest.size() || rest[part.size()] == ';';
    if (std::string date = whole ? read_date_field(part) : std::string(); !date.empty()) return date;
  }
  const std::size_t issue = text.rfind(')');  // `Vol 3(1) Jan 2020`
  const std::optional<WrittenDate> date = find_written_date(text.substr(issue == std::string_view::npos ? 0 : issue));
  const std::optional<WrittenDate> year = date ? date : find_year(text);
  return year ? year->iso : std::string();
}

/// `The Handbook of Tides` of `In: Fen, Ada [Ed]. (2012). The Handbook of Tides (pp. 10-20). Oslo: Tidal Press.`
std::string find_volume(std::string_view source) {
  constexpr std::string_view mark = "). ";
  const std::size_t begin = source.find(mark);
  if (begin == std::string_view::npos) return {};
  const std::string_view volume = source.substr(begin + mark.size());
  return std::string(volume.substr(0, std::min(volume.find(" (pp"), volume.find(". "))));
}

/// `Ode, An` and `Ode A.`, turned.
std::string turn(std::string_view text) {
  std::string name = read_turned_person(collapse_blanks(text));
  if (name.find(',') != std::string::npos) return name;
  // The stop of `BC.` ends the person, that of `B.` and `B.C.` the initial.
  const std::string_view last = std::string_view(name).substr(name.rfind(' ') + 1);
  const bool list_stop = last.size() > 2 && last.find('.') == last.size() - 1;
  const std::string_view bare = list_stop ? trim_right(name, ".") : std::string_view(name);
  return ends_with_initials(bare) ? turn_initials(bare) : name;
}

}  // namespace

std::vector<std::string> read_catalog_people(std::string_view text) {
  const std::string hyphened = text.find(",-") == std::string_view::npos ? std::string() : part_words(text);
  if (!hyphened.empty()) text = hyphened;
  std::vector<std::string> people;
  for (std::string_view part : split_people(text)) {
    part = trim(part, " ,");
    if (!cut_role(part)) continue;
    part = cut_marks(part);
    if (!part.empty()) people.push_back(turn(part));
  }
  return people;
}

std::string read_catalog_title(std::string_view text) {
  constexpr std::size_t longest = 30;
  text = trim(text);
  for (std::size_t open = text.rfind('['); text.ends_with(']'); open = text.rfind('[')) {
    if (open == std::string_view::npos || open == 0 || text.size() - open >= longest) break;
    text = trim_right(text.substr(0, open));
  }
  text = trim_right(text.substr(0, text.find(" / ")));
  std::string title(text);
  replace_all(title, " : ", ": ");
  return title;
}

std::string read_catalog_value(std::string_view text, bool keywords) {
  constexpr std::size_t year = 4;
  text = trim(text, " .");
  const bool years = text.size() == 2 * year + 1 && text[year] == '-' &&
                     text.find_first_not_of("0123456789-") == std::string_view::npos;
  if (years) text = text.substr(0, year);
  if (text.size() > 1 && text[0] == 'c' && is_ascii_digit(text[1])) text.remove_prefix(1);
  std::string value(keywords ? trim_right(text, "- ") : text);
  if (keywords) replace_all(value, "-;", ";");
  return value;
}

CatalogSource read_catalog_source(std::string_view text) {
  constexpr std::size_t longest = 1000;
  text = trim(utf8_prefix(text, longest));
  CatalogSource source;
  const std::size_t stop = std::min(text.find(". "), text.size());
  source.date = find_source_date(text);
  std::string venue(trim_right(text.substr(0, stop), " ."));
  if (text.starts_with("In: ")) venue = find_volume(text);
  if (venue.find(' ') == std::string::npos) std::ranges::replace(venue, '-', ' ');
  source.venue = std::move(venue);
  return source;
}

}  // namespace kgbuild::parsing
