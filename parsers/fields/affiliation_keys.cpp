#include "parsers/fields/affiliation_keys.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/affiliation_marks.hpp"
#include "parsers/fields/author_list.hpp"

namespace kgbuild::parsing {
namespace {

using Marks = std::span<const AffiliationMark>;
using Places = std::map<std::string, std::string, std::less<>>;  ///< by key

/// Whether an institution may follow the mark: letters, perhaps after a dot or a colon.
bool opens_text(std::string_view text, const AffiliationMark& mark) {
  const std::string_view rest = trim_left(text.substr(mark.end, 8), " \t\n.:");
  if (rest.starts_with("and ") || rest.starts_with("et ") || rest.starts_with("et al")) return false;
  return !rest.empty() && (is_ascii_letter(rest[0]) || static_cast<unsigned char>(rest[0]) >= 0xC3);
}

/// Whether an explanation may begin with the mark: it does not touch a name, and a plain number begins a line or
/// follows a separator or the last name's mark.
bool is_after_break(std::string_view text, const AffiliationMark& mark, std::size_t mark_before) {
  if (mark.begin == 0) return false;  // nobody comes before it
  const char before = text[mark.begin - 1];
  const std::string_view gap = text.substr(0, mark.begin);
  if (gap.ends_with("\u3000") || gap.ends_with("\u00A0")) return true;
  if (!mark.plain)
    return before == ' ' || before == '\t' || before == '\n' || before == '(' || before == '[' || before == ',' ||
           before == ';' || before == '>' || before == '.';
  return mark_before + 1 == mark.begin || before == '\n' || before == '(' || before == '>' || gap.ends_with("  ") ||
         gap.ends_with("; ") || gap.ends_with(", ") || gap.ends_with(". ") || gap.ends_with("\t");
}

/// The key after `key`: 1, 2, ...; a, b, ...
std::string next_key(const std::string& key) {
  if (is_ascii_lower(key[0])) return {static_cast<char>(key[0] + 1)};
  return std::to_string(parse_number<int>(key).value_or(0) + 1);
}

/// Whether the mark is the only key `key`.
bool is_only(const AffiliationMark& mark, std::string_view key) { return trim(mark.keys) == key; }

std::string clean_place(std::string_view text) {
  std::string place = collapse_blanks(trim(text, " \t\n,;.:()[]"));
  std::erase(place, '[');
  std::erase(place, ']');
  replace_all(place, " (", ", ");
  std::erase(place, '(');
  std::erase(place, ')');
  std::ranges::replace(place, ';', ',');
  return place;
}

/// What the marks from `first` on explain; nothing if they do not count up, or if one follows a name.
Places read_places(std::string_view text, Marks marks, std::size_t first) {
  Places places;
  std::string key(trim(marks[first].keys));
  std::size_t begin = marks[first].end;
  for (std::size_t i = first + 1; i <= marks.size(); ++i) {
    const std::string next = next_key(key);
    const bool last = i == marks.size();
    const bool counts_on = !last && is_only(marks[i], next) && opens_text(text, marks[i]);
    if (!last && !counts_on) {
      if (!marks[i].plain) return {};
      continue;  // a number in an address
    }
    std::string place = clean_place(text.substr(begin, (last ? text.size() : marks[i].begin) - begin));
    if (!has_letter(place)) return {};
    places.emplace(key, std::move(place));
    if (!last) begin = marks[i].end;
    key = next;
  }
  return places;
}

/// Whether a name follows a blank.
bool begins_name(std::string_view text) {
  const std::string_view rest = trim_left(text);
  return rest.size() < text.size() && !rest.empty() &&
         (is_ascii_upper(rest[0]) || static_cast<unsigned char>(rest[0]) >= 0xE3);
}

/// The places of a mark, as far as they are explained. Digits without signs between them are one key or several.
std::string find_places(const AffiliationMark& mark, const Places& places) {
  std::string found;
  const auto add = [&](std::string_view key) {
    const auto place = places.find(key);
    if (place == places.end()) return false;
    found.append(found.empty() ? "" : "; ").append(place->second);
    return true;
  };
  for (const std::string& key : split_affiliation_keys(mark.keys)) {
    if (add(key)) continue;
    for (std::size_t i = 0; key.size() > 1 && i < key.size(); ++i) add(std::string_view(key).substr(i, 1));
  }
  return found;
}

}  // namespace

std::string resolve_affiliation_keys(std::string_view text) {
  constexpr std::size_t max_places = 16;  // bytes of places for each byte of text
  const std::vector<AffiliationMark> marks = find_affiliation_marks(text);
  std::size_t before = text.size();  // where the mark before ends
  const auto first = std::ranges::find_if(marks, [&](const AffiliationMark& mark) {
    const std::size_t last = std::exchange(before, mark.end);
    return (is_only(mark, "1") || is_only(mark, "a")) && is_after_break(text, mark, last) && opens_text(text, mark);
  });
  if (first == marks.begin() || first == marks.end()) return std::string(text);
  const Places places = read_places(text, marks, static_cast<std::size_t>(first - marks.begin()));
  if (places.empty()) return std::string(text);
  std::string out;
  std::size_t at = 0;
  for (auto mark = marks.begin(); mark != first; ++mark) {
    std::string found = find_places(*mark, places);
    const std::size_t begin = mark->begin;
    // `(1) (2)` is one mark.
    for (; mark + 1 != first && trim(text.substr(mark->end, (mark + 1)->begin - mark->end)).empty(); ++mark)
      if (const std::string more = find_places(*(mark + 1), places); !more.empty())
        found.append(found.empty() ? "" : "; ").append(more);
    if (found.empty() || out.size() > max_places * text.size()) continue;
    out.append(text.substr(at, begin - at)).append(" (").append(found).append(")");
    at = mark->end;
    if (begins_name(text.substr(at, 8)) && at < first->begin) out += ',';  // only the marks part people
  }
  if (at == 0) return std::string(text);  // no name has a key that is explained
  return out.append(trim_right(text.substr(at, first->begin - at), " \t\n([,;"));
}

bool explains_affiliation_keys(std::string_view text, std::string_view people) {
  constexpr std::size_t opening = 3;  // bytes before the first key: `((`
  const std::string_view start = trim_left(text, " \t([*_");
  const std::vector<AffiliationMark> marks = find_affiliation_marks(text.substr(0, 64));
  const bool begins = !marks.empty() && marks.front().begin <= text.size() - start.size() + opening &&
                      (is_only(marks.front(), "1") || is_only(marks.front(), "a")) && opens_text(text, marks.front());
  if (!begins) return false;
  const std::string whole = concat({people, "\n", text});
  return resolve_affiliation_keys(whole) != whole;
}

bool is_affiliation_keys(std::string_view text) { return !split_affiliation_keys(text).empty(); }

}  // namespace kgbuild::parsing
