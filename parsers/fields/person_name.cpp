#include "parsers/fields/person_name.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/fields/affiliation_keys.hpp"
#include "parsers/fields/author_list.hpp"
#include "parsers/fields/more_authors.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::array<std::string_view, 15> openers{"and ",          "And ",     "& ",  "und ", "by ", "By ",
                                                   "with ",         "및 ",      "et ", "y ",   "и ",  "och ",
                                                   "on behalf of ", "for the ", "the "};
/// What is written where a name is not known.
constexpr std::array<std::string_view, 4> no_names{"n/a", "none", "null", "unknown"};
constexpr std::string_view dross = " \t\n*_`,;:|/";

struct Bracket {
  std::string_view open, close;
};
constexpr std::array<Bracket, 5> brackets{{{"(", ")"}, {"[", "]"}, {"（", "）"}, {"【", "】"}, {"{", "}"}}};

std::string_view strip_openers(std::string_view text) {
  for (bool found = true; found;) {
    found = false;
    text = trim(text, dross);
    for (const std::string_view opener : openers)
      if (text.starts_with(opener)) text.remove_prefix(opener.size()), found = true;
  }
  return text;
}

/// Whether all letters of `text` are of East Asian scripts, or all are not.
bool is_of_one_kind(std::string_view text) {
  const bool first = is_east_asian(first_script(text));
  return std::ranges::all_of(split_words(text), [&](std::string_view word) {
    const Script script = first_script(word);
    return script == Script::none || is_east_asian(script) == first;
  });
}

/// What the bracket after a name says: the name in another script, an institution, or nothing to keep.
void read_bracket(std::string_view inside, PersonName& person) {
  inside = trim(inside, dross);
  if (std::string_view rest = inside; cut_more(rest) && rest.empty()) {
    person.more = true;
    return;
  }
  if (!has_letter(inside) || inside.find('@') != std::string_view::npos || is_author_note(inside)) return;
  if (is_affiliation_keys(inside) || is_degree(inside)) return;
  const Script own = first_script(person.name), other = first_script(inside);
  const bool other_script = is_east_asian(own) != is_east_asian(other);
  if (other_script && !names_institution(inside) && is_of_one_kind(inside))
    person.alias = collapse_blanks(inside);
  else
    person.affiliation = collapse_blanks(inside);
}

/// Where the bracket that ends `text` opens, past brackets inside it; npos if it does not.
std::size_t find_open(std::string_view text, const Bracket& bracket) {
  std::size_t depth = 0;
  for (std::size_t at = text.size(); at > 0;) {
    const std::string_view rest = text.substr(0, at);
    if (rest.ends_with(bracket.close)) {
      ++depth;
      at -= bracket.close.size();
    } else if (rest.ends_with(bracket.open)) {
      at -= bracket.open.size();
      if (--depth == 0) return at;
    } else {
      --at;
    }
  }
  return std::string_view::npos;
}

/// Takes brackets off the end, last first: the nearest to the name decides.
void take_brackets(PersonName& person) {
  for (;;) {
    std::string_view name = trim_right(person.name, dross);
    const auto* const bracket =
        std::ranges::find_if(brackets, [&](const Bracket& b) { return name.ends_with(b.close); });
    if (bracket == brackets.end()) return;
    const std::size_t nested = find_open(name, *bracket);
    const std::size_t open = nested == std::string_view::npos ? name.rfind(bracket->open) : nested;
    if (open == std::string_view::npos) return;
    const std::size_t begin = open + bracket->open.size();
    const std::string inside(name.substr(begin, name.size() - bracket->close.size() - begin));
    person.name = std::string(trim(name.substr(0, open), dross));
    if (person.name.empty()) {  // all of it was in brackets
      person.name = inside;
      return;
    }
    read_bracket(inside, person);
  }
}

/// `王小明 Xiaoming Wang` and `王小明 / Xiaoming Wang`: the second is the alias.
void part_scripts(PersonName& person) {
  if (is_of_one_kind(person.name)) return;
  const std::vector<std::string_view> words = split_words(person.name);
  const bool first = is_east_asian(first_script(person.name));
  std::string parts[2];
  std::size_t part = 0;
  for (const std::string_view word : words) {
    const Script script = first_script(word);
    if (script == Script::none && word.size() == 1 && !is_ascii_digit(word[0])) continue;  // a sign between them
    if (script != Script::none && (is_east_asian(script) == first) != (part == 0) && ++part > 1) return;
    parts[part].append(parts[part].empty() ? "" : " ").append(word);
  }
  person.name = parts[0];
  if (!parts[1].empty()) person.alias = parts[1];
}

bool is_email(std::string_view word) {
  const std::size_t at = word.find('@');
  return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
}

/// Without `Dr.` in front and `PhD` after the name, and without a word that is an e-mail address.
void drop_titles(std::string& name) {
  std::vector<std::string_view> words = split_words(name);
  std::erase_if(words, is_email);
  while (words.size() > 2 && is_honorific(words.front())) words.erase(words.begin());
  while (words.size() > 2 && is_degree(words.back())) words.pop_back();
  name = join(words, " ");
}

}  // namespace

PersonName clean_person_name(std::string_view text) {
  PersonName person;
  while (cut_more(text)) person.more = true;  // before its `et` is taken for the one before a name
  text = strip_openers(text);
  while (cut_more(text)) person.more = true;
  person.name = collapse_blanks(strip_openers(text));
  take_brackets(person);
  std::string_view rest = person.name;
  while (cut_more(rest)) person.more = true;
  person.name = std::string(rest);
  if (const std::size_t at = person.name.find('@'); at != std::string::npos && at > 0 && !is_email(person.name)) {
    person.affiliation = trim(std::string_view(person.name).substr(at + 1));  // `Mara Lindqvist@Quarry`
    person.name.erase(at);
  }
  part_scripts(person);
  drop_titles(person.name);
  std::string_view name = trim(person.name, dross);
  // The dot of an initial or of `Jr.` is part of the name.
  while (name.ends_with("..")) name.remove_suffix(1);
  if (name.ends_with('.') && !split_words(name).empty()) {
    const std::string_view last = split_words(name).back();
    if (!is_initials(last) && !is_name_suffix(last)) name.remove_suffix(1);
  }
  const bool is_name = has_letter(name) && std::ranges::find(no_names, ascii_lower(name)) == no_names.end();
  person.name = is_name ? std::string(name) : std::string();
  return person;
}

std::string turn_name(std::string_view last, std::string_view first) {
  if (is_east_asian(first_script(last))) return concat({trim(last), trim(first)});
  std::vector<std::string_view> words, suffix;
  for (const std::string_view part : {first, last})
    for (const std::string_view word : split_words(part)) (is_name_suffix(word) ? suffix : words).push_back(word);
  words.insert(words.end(), suffix.begin(), suffix.end());
  return join(words, " ");
}

bool resembles_last_name(std::string_view text) {
  std::size_t full = 0;
  for (const std::string_view word : split_words(text)) {
    if (is_initials(word) && word.size() < 3) return false;
    if (!is_particle(ascii_lower(word)) && !is_name_suffix(word)) ++full;
  }
  return full == 1;
}

bool resembles_given_names(std::string_view text) {
  std::size_t full = 0, all = 0;
  for (const std::string_view word : split_words(text)) {
    ++all;
    if (!is_initials(word) && !is_particle(word) && !is_name_suffix(word)) ++full;
  }
  return all > 0 && all <= 4 && full <= 2;
}

namespace {

bool is_vietnamese_family(std::string_view word) {
  constexpr std::array<std::string_view, 16> families{"Bùi", "Dương", "Hoàng", "Huỳnh", "Hồ", "Lê", "Lý", "Nguyễn",
                                                      "Ngô", "Phan",  "Phạm",  "Trần",  "Võ", "Vũ", "Đỗ", "Đặng"};
  return std::ranges::find(families, word) != families.end();
}

/// Where the initials at the end of `words` begin.
std::size_t find_last_initials(const std::vector<std::string_view>& words) {
  std::size_t begin = words.size();
  while (begin > 0 && is_initials(words[begin - 1])) --begin;
  return begin;
}

}  // namespace

bool ends_with_initials(std::string_view name) {
  const std::vector<std::string_view> words = split_words(name);
  if (words.size() > 2 && is_vietnamese_family(words.front())) return false;  // `Nguyễn Văn A`
  const std::size_t begin = find_last_initials(words);
  return begin > 0 && begin < words.size() && words.size() <= 5 &&
         std::none_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin), is_initials);
}

std::string turn_initials(std::string_view name) {
  const std::vector<std::string_view> words = split_words(name);
  const std::size_t begin = find_last_initials(words);
  std::vector<std::string_view> turned;
  for (const std::string_view word : std::span(words).subspan(begin)) {
    if (!std::ranges::all_of(word, is_ascii_upper))  // `И.И.` and `J.-P.` stay as they are
      turned.push_back(word);
    else
      for (std::size_t i = 0; i < word.size(); ++i) turned.push_back(word.substr(i, 1));
  }
  turned.insert(turned.end(), words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
  return join(turned, " ");
}

}  // namespace kgbuild::parsing
