#include "parsers/fields/resembles_people.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "parsers/fields/people_blanks.hpp"
#include "parsers/fields/people_parts.hpp"
#include "parsers/fields/people_places.hpp"
#include "parsers/fields/people_text.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

bool begins_with_capital(std::string_view word) {
  if (is_ascii_upper(word[0])) return true;
  const std::uint32_t point = decode_utf8(word, 0).value;
  if (script_of(point) == Script::other) return !begins_in_lower_case(word);
  // Latin capitals with diacritics; in most blocks they alternate with small letters.
  return (point >= 0xC0 && point <= 0xDE) || (point >= 0x100 && point <= 0x17F);
}

/// Two to four Hangul or Han characters; more with kana, and for foreign names.
bool is_east_asian_name(std::string_view name) {
  std::size_t length = 0;
  bool long_form = false;  // of a foreign name, or with kana
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = decode_utf8(name, at);
    const Script script = script_of(point.value);
    at += point.length;
    const bool dot = point.value == 0xB7 || point.value == 0x30FB;
    long_form = long_form || dot || script == Script::kana;
    if (dot || point.value == ' ' || point.value == 0x3000) continue;
    if (!is_east_asian(script)) return false;
    ++length;
  }
  return length >= 2 && length <= (long_form ? 16U : 4U);
}

/// Two to six capitalised words, particles and initials, none of them a word of titles unless names are expected.
bool is_latin_name(std::string_view name, bool expected) {
  const std::vector<std::string_view> words = split_words(name);
  std::size_t full = 0;
  // `TAO LIN FEI` is not three sets of initials.
  const bool all_capitals = std::ranges::none_of(name, is_ascii_lower) && std::ranges::any_of(words, [](auto word) {
                              return word.size() > 2 && word.find('.') == std::string_view::npos;
                            });
  for (const std::string_view word : words) {
    if (find_first_of(word, "0123456789:/?!@#$%&[]{}\"=+<>_") != std::string_view::npos || word == "AI") return false;
    if (is_particle(word) || is_name_suffix(word) || (!(all_capitals && word.size() > 2) && is_initials(word)))
      continue;
    if (!begins_with_capital(word) || (!expected && is_topic_word(word)) || word.back() == '.') return false;
    ++full;
  }
  return words.size() >= 2 && words.size() <= 6 && full >= 1;
}

bool is_name(std::string_view name, bool expected) {
  if (names_institution(name)) return false;
  return is_east_asian(first_script(name)) ? is_east_asian_name(name) : is_latin_name(name, expected);
}

/// The people in `王小明 李华 张三`; 0 for two words, which may be anything.
std::size_t count_at_blanks(std::string_view name) {
  if (what_blanks_part(name) != BlanksPart::people) return 0;
  const std::size_t people = split_words(name).size();
  return people > 2 && begin_with_family_names(name) ? people : 0;
}

/// What no list of names contains.
bool is_other_text(std::string_view text) {
  return text.find("http") != std::string_view::npos || find_first_of(text, "?!=") != std::string_view::npos;
}

bool is_attributed(std::string_view text) {
  text = trim_left(text, " \t\n*_(");
  return std::ranges::any_of(std::array<std::string_view, 4>{"by ", "By ", "von ", "por "},
                             [&](std::string_view word) { return text.starts_with(word); });
}

struct NameCounts {
  std::size_t names = 0;   ///< parts that are names
  std::size_t pairs = 0;   ///< two parts that are one, turned
  std::size_t others = 0;  ///< parts that may be names of an unusual form
  bool none = false;       ///< some part is too long for a name
};

NameCounts count_names(const PeopleParts& parts, bool expected) {
  constexpr std::size_t max_name = 60;  // bytes
  NameCounts counts;
  for (const PeopleGroup& group : parts.groups) {
    for (std::size_t i = 0; i < group.size(); ++i) {
      const std::string& name = group[i].name;
      if (const std::size_t people = count_at_blanks(name)) {
        counts.names += people;
        continue;
      }
      counts.none = counts.none || name.size() > max_name || split_words(name).size() > 6;
      if (is_name(name, expected)) {
        ++counts.names;
      } else if (i % 2 == 0 && i + 1 < group.size() && is_name(turn_name(name, group[i + 1].name), expected)) {
        ++counts.pairs;
        ++i;
      } else {
        ++counts.others;
      }
    }
  }
  return counts;
}

/// `Ana Gil y Juan Paz`, `Rui Sá e Eva Mota`: two whole names joined by a word that is also part of titles.
bool are_two_joined(std::string_view clean) {
  if (clean.find(" with ") != std::string_view::npos) return false;
  const PeopleParts parts = cut_people(clean, Conjunctions::all);
  return parts.groups.size() == 2 && std::ranges::all_of(parts.groups, [](const PeopleGroup& group) {
           const std::size_t words = split_words(group[0].name).size();
           return group.size() == 1 && words >= 2 && words <= 4 && is_name(group[0].name, true);
         });
}

/// Without `attributed`, words that are also part of titles do not join names.
PeopleLike judge(std::string_view text, bool attributed) {
  constexpr std::size_t max_list = 20000;
  if (text.size() > max_list) return PeopleLike::none;
  const std::string clean = clean_people_text(text);
  if (is_other_text(clean)) return PeopleLike::none;
  const auto list_if = [](bool sure) { return sure ? PeopleLike::list : PeopleLike::none; };
  const bool all = attributed || is_attributed(clean);
  const PeopleParts parts = cut_people(clean, all ? Conjunctions::all : Conjunctions::sure);
  if (are_people_with_places(parts))
    return list_if(std::ranges::all_of(parts.groups, [](const auto& group) { return is_name(group[0].name, true); }));
  const NameCounts counts = count_names(parts, parts.more);
  if (counts.none) return PeopleLike::none;
  const bool single = parts.groups.size() == 1 && parts.groups[0].size() == 1;
  if (single && is_team_name(parts.groups[0][0].name)) return parts.more ? PeopleLike::list : PeopleLike::single_name;
  // In a long list a few names may be of any form; single words in pairs are more often something else.
  if (counts.pairs > counts.names)
    return list_if(counts.others == 0 && counts.names == 0 && counts.pairs >= (parts.strong ? 2U : 4U));
  const std::size_t unusual = counts.others + 2 * counts.pairs;
  if (single && !all && are_two_joined(clean)) return PeopleLike::single_name;
  if (unusual > 0) return list_if(counts.names >= 4 && unusual * 4 <= counts.names);
  if (counts.names > 1 || (counts.names == 1 && parts.more)) return PeopleLike::list;
  const bool one_name = counts.names == 1 && split_words(parts.groups[0][0].name).size() <= 4;
  return one_name ? PeopleLike::single_name : PeopleLike::none;
}

}  // namespace

PeopleLike judge_people(std::string_view text) { return judge(text, false); }

bool resemble_attributed_people(std::string_view names) { return judge(names, true) != PeopleLike::none; }

bool resembles_people(std::string_view text, bool single_name_ok) {
  return judge_people(text) >= (single_name_ok ? PeopleLike::single_name : PeopleLike::list);
}

}  // namespace kgbuild::parsing
