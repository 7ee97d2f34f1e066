#include "parsers/fields/more_authors.hpp"

#include <algorithm>
#include <array>
#include <bitset>

#include "base/strings.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

// Endings that say that there are more, longest first; after a letter of its own script only a blank parts them.
constexpr std::array<std::string_view, 28> more_endings{
    "and others", "et. al.",  "et al..", "et.al.",   "et al.",  "et. al",   "und andere",
    "et autres",  "y otros",  "et.al",   "et al",    "u. a.",   "u.a.",     "외 다수",
    "...",        "外",       "외",      "등",       "others",  "и др.",    "и др",
    "и другие",   "и соавт.", "i in.",   "e outros", "e altri", "et coll.", "m.fl."};
// These need no blank before them: no name ends so.
constexpr std::array<std::string_view, 8> joined_endings{"…", "...", "等人", "ほか", "等", "ら", "他", "et al"};
constexpr std::array<std::string_view, 9> people_units{"位作者", "名作者", "여명", "명", "인", "名", "人", "位", "個"};
constexpr std::array<std::string_view, 6> before_number{"외", "등", "他", "ほか", "外", "等"};
constexpr std::array<std::string_view, 5> people_nouns{"co-authors", "coauthors", "authors", "author", "people"};
constexpr std::array<std::string_view, 9> more_words{"additional", "more",   "others",  "other", "further",
                                                     "autres",     "andere", "weitere", "otros"};

char lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }

/// A number of the last two bytes.
std::size_t last_bytes(std::string_view text) {
  const auto byte = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(lower(c))); };
  return byte(text.back()) * 256 + byte(text[text.size() - 2]);
}

/// By their last bytes, what the endings below may end.
std::bitset<65536> find_last_bytes() {
  std::bitset<65536> ends;
  const auto add = [&](const auto& words) {
    for (const std::string_view word : words) ends.set(last_bytes(word));
  };
  add(more_endings);
  add(joined_endings);
  add(people_units);
  add(people_nouns);
  add(more_words);
  return ends;
}

/// Whether a text may say that there are more, by its last bytes: nearly no name may.
bool may_say_more(std::string_view text) {
  static const std::bitset<65536> ends = find_last_bytes();
  return text.size() < 2 || is_ascii_digit(text.back()) || ends[last_bytes(text)];
}

bool cut_end(std::string_view& text, std::string_view ending) {
  if (text.size() < ending.size() || lower(text.back()) != ending.back()) return false;
  const std::string_view end = text.substr(text.size() - ending.size());
  if (!std::ranges::equal(end, ending, [&](char a, char b) { return lower(a) == b; })) return false;
  text.remove_suffix(ending.size());
  return true;
}

/// Without the separators at the end of a list.
std::string_view trim_separators(std::string_view text) {
  for (;;) {
    text = trim_right(text, " \t,;");
    if (!text.ends_with("、") && !text.ends_with("，")) return text;
    text.remove_suffix(std::string_view("、").size());
  }
}

/// Whether `ending` may end the name before it: `さくら`, `김외`, but not `홍길동외`, of which three syllables are a
/// name. What Han characters say after Han is clear: `王小明等`.
bool may_end_name(std::string_view name, std::string_view ending) {
  constexpr std::size_t syllable = 3, whole_name = 3 * syllable;  // bytes
  const Script script = first_script(ending);
  if (script == Script::none || script == Script::latin || script == Script::han) return false;
  if (script_before(name, name.size()) != script) return false;
  const bool whole = script == Script::hangul && name.size() >= whole_name &&
                     script_before(name, name.size() - syllable) == script &&
                     script_before(name, name.size() - 2 * syllable) == script;
  return !whole;
}

/// Cuts a whole word, or what follows a sign.
template <typename Table>
bool cut_word(std::string_view& text, const Table& words) {
  for (const std::string_view word : words) {
    std::string_view rest = text;
    if (!cut_end(rest, word) || (!rest.empty() && is_ascii_alnum(rest.back())) || may_end_name(rest, word)) continue;
    text = trim_right(rest);
    return true;
  }
  return false;
}

bool cut_number(std::string_view& text) {
  const std::string_view rest = trim_right(text, "0123456789");
  if (rest.size() == text.size()) return false;
  text = trim_right(rest);
  return true;
}

/// `and 5 more authors`, `+5 more`, `+5`.
bool cut_counted(std::string_view& text) {
  std::string_view rest = text;
  const bool noun = cut_word(rest, people_nouns);
  const bool more = cut_word(rest, more_words);
  if (more) rest = trim_right(rest, " +");
  const bool number = cut_number(rest);
  const bool plus = number && cut_end(rest, "+");
  if (!more && !plus) return false;
  if (!number && !noun && more && !rest.empty() && !cut_word(rest, std::array<std::string_view, 2>{"and", "&"}))
    return false;
  do rest = trim_separators(rest);
  while (cut_end(rest, "&"));
  cut_word(rest, std::array<std::string_view, 5>{"and", "und", "plus", "et", "y"});
  text = rest;
  return true;
}

/// `외 3명`, `등 7명`, `他3名`, `等5人`.
bool cut_counted_east_asian(std::string_view& text) {
  std::string_view rest = text;
  for (const std::string_view unit : people_units)
    if (cut_end(rest, unit)) break;
  rest = trim_right(rest);
  if (rest.size() == text.size() || !cut_number(rest)) return false;
  for (const std::string_view word : before_number)
    if (cut_end(rest, word)) return text = trim_right(rest), true;
  return false;
}

}  // namespace

bool cut_more(std::string_view& text) {
  const std::string_view before = text;
  text = trim_separators(text);
  if (!may_say_more(text)) {
    text = before;
    return false;
  }
  if (cut_counted_east_asian(text) || cut_counted(text) || cut_word(text, more_endings)) {
    text = trim_separators(text);
    return true;
  }
  for (const std::string_view ending : joined_endings)
    if (std::string_view rest = text; cut_end(rest, ending) && !may_end_name(rest, ending))
      return text = trim_separators(rest), true;
  text = before;
  return false;
}

}  // namespace kgbuild::parsing
