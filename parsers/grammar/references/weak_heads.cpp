#include "parsers/grammar/references/weak_heads.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/strings.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/grammar/lines/bylines.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// What the head of a reference that is not sure consists of.
enum class WeakHead : std::uint8_t { none, person, surnames, other };

/// Words of events and editions, which no name of a person has: `Second Release (2022)`.
bool names_event(std::string_view word) {
  constexpr std::array<std::string_view, 16> events{"version", "release", "update",   "edition",    "chapter", "phase",
                                                    "award",   "prize",   "workshop", "conference", "school",  "summit",
                                                    "meeting", "report",  "survey",   "paper"};
  return std::ranges::find(events, ascii_lower(word)) != events.end();
}

/// Where the comma after the last of several family names is, or npos.
std::size_t surnames_end(std::string_view plain) {
  constexpr std::size_t longest = 120;
  const std::string_view begin = plain.substr(0, longest);
  std::size_t last = npos, size = 0;
  for (const std::string_view joint : {" and ", " & ", " und ", " et ", " y "})
    if (const std::size_t at = begin.find(joint); at < last) last = at, size = joint.size();
  const std::size_t comma = last == npos ? npos : begin.find(',', last + size);
  return comma != npos && resembles_surnames(begin.substr(0, comma)) ? comma : npos;
}

std::vector<std::string> split_surnames(std::string_view text) {
  std::string names(text);
  for (const std::string_view joint : {" & ", " and ", " und ", " et ", " y "}) replace_all(names, joint, ",");
  std::vector<std::string> split;
  for (const std::string_view name : split_list(names, ','))
    if (const std::string_view plain = trim(name); !plain.empty()) split.emplace_back(plain);
  return split;
}

WeakHead kind_of(std::string_view plain, const ReferenceHead& head) {
  if (head.joint == ReferenceJoint::comma && head.people.names.size() > 1) return WeakHead::surnames;
  if (head.joint != ReferenceJoint::bracketed_year || head.people.names.size() != 1) return WeakHead::none;
  const std::string& name = head.people.names.front();
  const auto words = split_words(name);
  const bool general = std::ranges::any_of(words, is_topic_word) || std::ranges::any_of(words, names_event);
  const bool person = words.size() > 1 && !general && resembles_people(name, true);
  const std::size_t title = plain.find_first_not_of(" .:-", head.year_end);
  const bool goes_on = title != npos && !is_ascii_lower(plain[title]);
  return person && goes_on ? WeakHead::person : WeakHead::other;
}

/// Where most sure heads are `Ode et al., Title`, family names before a comma are joined to their titles in that way.
void join_shortened(std::span<const ReferenceText> texts, std::span<ReferenceHead> heads) {
  std::size_t sure = 0, shortened = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const PeoplePrefix& people = heads[i].people;
    const bool comma =
        std::string_view(texts[i].plain).substr(std::min(people.end, texts[i].plain.size())).starts_with(',');
    sure += heads[i].sure;
    shortened += heads[i].sure && heads[i].joint == ReferenceJoint::stop && people.more && comma;
  }
  if (shortened * 2 < sure) return;
  for (std::size_t i = 0; i < heads.size(); ++i)
    if (!heads[i].sure && kind_of(texts[i].plain, heads[i]) == WeakHead::surnames)
      heads[i].joint = ReferenceJoint::stop;
}

}  // namespace

ReferenceHead read_surname_head(std::string_view plain) {
  ReferenceHead head;
  const std::size_t end = surnames_end(plain);
  if (end == npos || find_reference_year(plain, end) == npos) return head;
  head.people.names = split_surnames(plain.substr(0, end));
  head.people.end = end;
  head.title = std::min(plain.find_first_not_of(" ,", end), plain.size());
  head.joint = ReferenceJoint::comma;
  return head;
}

void trust_usual_heads(std::span<const ReferenceText> texts, std::span<ReferenceHead> heads) {
  constexpr std::size_t least = 3;
  if (std::ranges::any_of(heads, &ReferenceHead::sure)) return join_shortened(texts, heads);
  if (heads.size() < least) return;
  std::vector<WeakHead> kinds;
  std::set<std::string_view> people;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    kinds.push_back(kind_of(texts[i].plain, heads[i]));
    if (kinds.back() == WeakHead::person) people.insert(heads[i].people.names.front());
  }
  const auto count = [&](WeakHead kind) { return static_cast<std::size_t>(std::ranges::count(kinds, kind)); };
  const auto is_usual = [&](std::size_t number) { return number >= least && number * 5 >= heads.size() * 4; };
  const std::size_t persons = count(WeakHead::person);
  const bool persons_usual = is_usual(persons) && count(WeakHead::other) == 0 && people.size() * 5 >= persons * 4;
  const bool surnames_usual = is_usual(count(WeakHead::surnames));
  for (std::size_t i = 0; i < heads.size(); ++i)
    heads[i].sure =
        (persons_usual && kinds[i] == WeakHead::person) || (surnames_usual && kinds[i] == WeakHead::surnames);
}

}  // namespace kgbuild::parsing
