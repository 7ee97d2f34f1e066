#include "parsers/grammar/references/reference_head.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/strings.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/references/thesis.hpp"
#include "parsers/grammar/references/weak_heads.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_year(std::string_view digits) {
  return digits.size() == 4 && std::ranges::all_of(digits, is_ascii_digit) &&
         (digits.starts_with("19") || digits.starts_with("20"));
}

/// `(2024)`, `[2024a]`, `(2022, March 5)`, `(n.d.)`, `（2021）` at `at`: where it ends, or 0.
std::size_t bracketed_year_end(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 32;
  constexpr std::array<std::array<std::string_view, 2>, 3> brackets{{{"(", ")"}, {"[", "]"}, {"（", "）"}}};
  for (const auto& [open, close] : brackets) {
    if (!text.substr(at).starts_with(open)) continue;
    const std::size_t end = text.find(close, at);
    if (end == npos || end - at > longest) return 0;
    const std::string_view inside = text.substr(at + open.size(), end - at - open.size());
    const bool year = is_year(inside.substr(0, 4)) && (inside.size() == 4 || !is_ascii_digit(inside[4]));
    return year || inside == "n.d." || inside == "in press" || inside == "forthcoming" ? end + close.size() : 0;
  }
  return 0;
}

/// `2024.`, `2024a.`, `2024:` at `at`: where the year ends, or 0.
std::size_t plain_year_end(std::string_view text, std::size_t at) {
  if (!is_year(text.substr(at, 4))) return 0;
  std::size_t end = at + 4;
  if (end < text.size() && is_ascii_lower(text[end])) ++end;
  if (end == text.size()) return end;
  const bool ends = std::string_view(".,:;").find(text[end]) != npos || text.substr(end).starts_with("。") ||
                    text.substr(end).starts_with("．");
  return ends && (end + 1 >= text.size() || text[end + 1] == ' ' || static_cast<unsigned char>(text[end]) >= 0x80) ? end
                                                                                                                   : 0;
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view signs) {
  at = std::min(text.find_first_not_of(signs, at), text.size());
  for (const std::string_view mark : {"。", "．", "，"})
    if (signs.size() > 1 && text.substr(at).starts_with(mark)) return skip(text, at + mark.size(), signs);
  return at;
}

/// The year at `at`, with or without brackets.
bool read_year(std::string_view text, std::size_t at, ReferenceHead& head) {
  std::size_t end = bracketed_year_end(text, at);
  head.joint = end > 0 ? ReferenceJoint::bracketed_year : ReferenceJoint::year;
  if (end == 0) end = plain_year_end(text, at);
  if (end == 0) return head.joint = ReferenceJoint::none, false;
  head.year_begin = at;
  head.year_end = end;
  head.title = end;
  return true;
}

/// What follows the people at `at`.
void read_joint(const ReferenceText& text, std::size_t at, bool stopped, ReferenceHead& head) {
  const std::string_view plain = text.plain;
  for (const std::string_view editors : {" (Eds.)", " (eds.)", " (Ed.)", ", eds.", ", editors"})
    if (plain.substr(at).starts_with(editors)) at += editors.size();
  const std::size_t after = skip(plain, at, " .,;:*");
  head.title = after;
  const bool separated = after > at + 1 || stopped || head.people.sure ||
                         (after < plain.size() && plain[after] == '(') || plain.substr(after).starts_with("（");
  if (after == plain.size() || (separated && read_year(plain, after, head))) {
    // MLA's and Chicago's years may be before a quoted title.
    const std::size_t title = skip(plain, head.title, " .,:;");
    if (head.joint == ReferenceJoint::year && title < plain.size() && find_quoted(plain, title).after > 0)
      head.joint = ReferenceJoint::quote;
    return;
  }
  const std::size_t sign = skip(plain, at, " ");
  const bool full_stop = stopped || plain.substr(sign).starts_with('.') || plain.substr(sign).starts_with("。") ||
                         plain.substr(sign).starts_with("．");
  const ReferenceMark* const mark = text.mark_at(after);
  if (find_quoted(plain, after).after > 0)
    head.joint = ReferenceJoint::quote;
  else if (plain[sign] == ':' || plain.substr(sign).starts_with("："))
    head.joint = ReferenceJoint::colon;
  else if (full_stop)
    head.joint = ReferenceJoint::stop;
  else if (mark && !mark->address)
    head.joint = ReferenceJoint::mark;
  else if (plain[sign] == ',' || plain.substr(sign).starts_with("，"))
    head.joint = ReferenceJoint::comma;
}

/// A team or a name of an unusual form: at most eight words before a year.
void read_team(const ReferenceText& text, ReferenceHead& head) {
  constexpr std::size_t longest = 80, max_words = 8;
  const std::string_view plain = text.plain;
  for (std::size_t at = find_first_of(plain, "([12"); at < std::min(longest, plain.size());
       at = find_first_of(plain, "([12", at + 1)) {
    if (at == 0 || plain[at - 1] != ' ') continue;
    ReferenceHead trial;
    if (!read_year(plain, at, trial)) continue;
    const std::string_view before = trim_right(plain.substr(0, at), " .,");
    const auto words = split_words(before);
    if (words.empty() || words.size() > max_words || find_first_of(before, ".?!:\"") != npos) return;
    if (trial.joint == ReferenceJoint::year && plain[before.size()] != '.') return;
    trial.people.names.emplace_back(before);
    trial.people.end = before.size();
    head = trial;
    return;
  }
}

/// `[Hu et al., 2021] Title`
bool read_label(const ReferenceText& text, ReferenceHead& head) {
  constexpr std::size_t longest = 60;
  const std::string_view plain = text.plain;
  const std::size_t close = plain.starts_with('[') ? plain.find(']') : plain.starts_with('(') ? plain.find(')') : npos;
  if (close > longest) return false;
  const std::string_view inside = plain.substr(1, close - 1);
  PeoplePrefix people = find_people_prefix(inside);
  // `[김철수, 이영희] 제목`
  if (people.sure && people.end == inside.size() && plain[0] == '[') {
    head.people = std::move(people);
    head.people.end = head.title = close + 1;
    head.joint = ReferenceJoint::colon;
    return head.sure = true;
  }
  const std::size_t year = skip(inside, people.end, " ,.;(");
  if (people.names.empty() || !is_year(inside.substr(year, 4)) || year + 6 < inside.size()) return false;
  // `(MIDL 2021)` is a venue: nothing but a blank before the year, and capitals that no name has.
  const std::string& name = people.names.front();
  const bool bare = people.names.size() == 1 && !people.more && inside.substr(people.end, year - people.end) == " ";
  if (bare && name.size() > 1 && std::any_of(name.begin() + 1, name.end(), is_ascii_upper)) return false;
  head.people = std::move(people);
  head.people.end = head.title = close + 1;
  head.year_begin = year + 1;
  head.year_end = head.year_begin + 4;
  head.joint = ReferenceJoint::bracketed_year;
  return head.sure = true;
}

/// Where a title at the start may end: at its closing quotation mark, else with its mark or one of its first sentences.
std::vector<std::size_t> find_title_ends(const ReferenceText& text) {
  constexpr std::size_t longest = 300, max_ends = 4;
  const std::string_view plain = text.plain;
  if (const QuotedText quoted = find_quoted(plain, 0); quoted.after > 0) return {quoted.after};
  std::vector<std::size_t> ends;
  if (const ReferenceMark* const mark = text.mark_at(0); mark && !mark->address) ends.push_back(mark->end);
  for (std::size_t at = 1; at < std::min(longest, plain.size()) && ends.size() < max_ends; ++at) {
    const bool question = (plain[at - 1] == '?' || plain[at - 1] == '!') && plain[at] == ' ';
    const bool slash = plain.substr(at).starts_with(" / ");  // `Title / People // Journal` (GOST)
    if (question || slash || is_full_stop(plain, at)) ends.push_back(at);
  }
  return ends;
}

/// `Title. People. Venue 2024.`: what follows the people is short and has a year or an address.
bool read_title_first(const ReferenceText& text, ReferenceHead& head) {
  constexpr std::size_t longest_rest = 200;
  const std::string_view plain = text.plain;
  for (const std::size_t end : find_title_ends(text)) {
    const std::size_t begin = skip(plain, end, " .,:;/");
    PeoplePrefix people = find_people_prefix(plain.substr(begin));
    people.end += begin;
    const bool thesis = find_thesis(plain, people.end - std::min<std::size_t>(people.end, 1)) != npos;
    if (!people.sure && !(thesis && people.names.size() == 1 && resembles_people(people.names.front(), true))) continue;
    const std::string_view rest = plain.substr(people.end), next = trim_left(rest);
    const bool ends =
        people.stopped || next.empty() || std::string_view(".,;(").find(next[0]) != npos || next.starts_with("//");
    if (!ends || rest.size() > longest_rest) continue;
    if (find_reference_year(rest, 0) == npos && !thesis) continue;
    head.people = std::move(people);
    head.title_end = end;
    head.joint = ReferenceJoint::title_first;
    return head.sure = true;
  }
  return false;
}

/// `(2024) `, `[2024] ` before the people: where they begin, or 0.
std::size_t read_leading_year(std::string_view plain, ReferenceHead& head) {
  const std::size_t end = bracketed_year_end(plain, 0);
  if (end == 0) return 0;
  head.year_end = end;
  return skip(plain, end, " .,:");
}

/// ` // ` before a journal (GOST), `2020;3(2)`, `2020 Mar 4;3` after it (Vancouver), or a thesis: in these styles
/// people are first.
bool names_people_first(std::string_view text) {
  constexpr std::size_t longest_date = 12;
  if (text.find(" // ") != npos || find_thesis(text, 0) != npos) return true;
  for (std::size_t at = text.find(';'); at < text.size(); at = text.find(';', at + 1)) {
    const std::string_view before = text.substr(at - std::min(at, longest_date), std::min(at, longest_date));
    const std::size_t year = find_reference_year(before, 0);
    const bool volume = at + 1 < text.size() && is_ascii_digit(text[at + 1]);
    if (volume && year != npos && trim_right(text.substr(0, at - before.size() + year)).ends_with('.')) return true;
  }
  return false;
}

/// `Tao Lin. Title. PhD thesis`: one whole name that is not one of a title.
bool wrote_thesis(std::string_view plain, const ReferenceHead& head) {
  const auto& names = head.people.names;
  return names.size() == 1 && head.joint != ReferenceJoint::none && resembles_people(names.front(), true) &&
         find_thesis(plain, head.people.end) != npos;
}

/// `Tiny ML: A Survey`: one name without a comma or an initial with a dot, and no year after it.
bool may_be_title(std::string_view plain, const ReferenceHead& head) {
  if (head.joint == ReferenceJoint::bracketed_year || head.joint == ReferenceJoint::year) return false;
  if (head.people.names.size() > 1 || head.people.more || head.people.end == 0) return false;
  if (head.joint == ReferenceJoint::stop && names_people_first(plain.substr(head.people.end))) return false;
  const std::size_t begin = head.year_end <= head.people.end ? head.year_end : 0;
  const std::string_view people = plain.substr(begin, head.people.end - begin - 1);
  return find_first_of(people, ".,") == npos && people.find("，") == npos;
}

}  // namespace

ReferenceHead read_reference_head(const ReferenceText& text) {
  ReferenceHead head;
  if (read_label(text, head)) return head;
  const std::size_t begin = read_leading_year(text.plain, head);
  head.people = find_people_prefix(std::string_view(text.plain).substr(begin));
  head.people.end += begin;
  // `**Coral Prompts: A New Method**`: what is marked goes on after the names, so that it is a title.
  const ReferenceMark* const mark = text.mark_at(begin);
  if (mark && !mark->address && mark->end > head.people.end + 1) head.people = {};
  if (!head.people.names.empty()) read_joint(text, head.people.end, head.people.stopped, head);
  head.sure = head.people.sure && head.joint != ReferenceJoint::none && !may_be_title(text.plain, head);
  head.sure = head.sure || wrote_thesis(text.plain, head);
  if (!head.sure && begin == 0)
    if (ReferenceHead surnames = read_surname_head(text.plain); surnames.joint != ReferenceJoint::none)
      head = std::move(surnames);
  if (head.joint == ReferenceJoint::none) read_team(text, head);
  if (!head.sure && begin == 0 && head.joint != ReferenceJoint::bracketed_year && head.joint != ReferenceJoint::year)
    read_title_first(text, head);
  return head;
}

std::size_t find_reference_year(std::string_view text, std::size_t from) {
  std::size_t plain = npos;
  for (std::size_t at = find_first_of(text, "12", from); at < text.size(); at = find_first_of(text, "12", at + 1)) {
    if (!is_year(text.substr(at, 4))) continue;
    const char before = at > from ? text[at - 1] : ' ', after = at + 4 < text.size() ? text[at + 4] : ' ';
    if (before == '(' && (after == ')' || after == ',' || after == '-')) return at;
    const bool range = text.substr(0, at).ends_with("–") || text.substr(at + 4).starts_with("–");
    const bool joined = is_ascii_alnum(before) || is_ascii_digit(after) || before == '.' || before == '-' ||
                        before == '/' || before == ':' || range || after == '-' ||
                        (after == '.' && at + 5 < text.size() && is_ascii_digit(text[at + 5]));
    if (!joined && plain == npos) plain = at;
    at += 3;
  }
  return plain;
}

}  // namespace kgbuild::parsing
