#include "graph/matches/name_forms.hpp"

#include <algorithm>

#include "base/people_match.hpp"
#include "base/strings.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_latin(std::string_view key) {
  return std::ranges::all_of(key, [](char c) { return c == '-' || is_ascii_lower(c); });
}

/// `y-q-wang` and `yuqing-wang`: what is between an initial and the last word are initials of words or syllables of the
/// longer name, or its words.
bool fit_initials(std::string_view shorter, std::string_view longer) {
  const std::string_view given = longer.substr(0, longer.rfind('-'));
  std::string_view rest = shorter.substr(2);
  for (std::size_t end = rest.find('-'); end != none; end = rest.find('-')) {
    if (given.find(rest.substr(0, end), 1) == none) return false;
    rest.remove_prefix(end + 1);
  }
  return true;
}

std::size_t count_words(std::string_view key) {
  return static_cast<std::size_t>(std::count(key.begin(), key.end(), '-')) + 1;
}

}  // namespace

std::string order_words(std::string_view key) {
  const std::size_t hyphen = key.find('-');
  if (hyphen == none || key.find('-', hyphen + 1) != none || !is_latin(key)) return {};
  const std::string_view first = key.substr(0, hyphen), last = key.substr(hyphen + 1);
  if (first.size() < 2 || last.size() < 2) return {};
  return first < last ? std::string(key) : concat({last, "-", first});
}

std::string outer_words(std::string_view key) {
  const std::size_t first = key.find('-'), last = key.rfind('-');
  return first == none ? std::string() : concat({key.substr(0, first), key.substr(last)});
}

std::string initial_and_last(std::string_view key) {
  const std::size_t last = key.rfind('-');
  if (last == none || last == 0 || !is_ascii_lower(key.front())) return {};
  return concat({key.substr(0, 1), key.substr(last)});
}

std::string letters_of(std::string_view key, bool umlauts) {
  std::string letters;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (key[i] == '-') continue;
    letters += key[i];
    const bool vowel = key[i] == 'a' || key[i] == 'o' || key[i] == 'u';
    if (umlauts && vowel && i + 1 < key.size() && key[i + 1] == 'e') ++i;
  }
  return letters;
}

bool begins_with_initial(std::string_view key) { return key.size() > 2 && key[1] == '-' && is_ascii_lower(key[0]); }

NameForms compare_forms(std::string_view a, std::string_view b, bool beyond_ascii) {
  if (a == b) return NameForms::unlike;
  if (!order_words(a).empty() && order_words(a) == order_words(b)) return NameForms::reversed;
  if (letters_of(a, false) == letters_of(b, false)) return NameForms::hyphens;
  if (count_words(a) < 2 || count_words(b) < 2) return NameForms::unlike;
  if (beyond_ascii && letters_of(a, true) == letters_of(b, true)) return NameForms::umlaut;
  if (!are_one_name(a, b)) return NameForms::unlike;
  if (outer_words(a) == outer_words(b)) return NameForms::middle;
  if (begins_with_initial(a) == begins_with_initial(b) || initial_and_last(a) != initial_and_last(b))
    return NameForms::unlike;
  const bool fit = begins_with_initial(a) ? fit_initials(a, b) : fit_initials(b, a);
  return fit ? NameForms::initial : NameForms::unlike;
}

std::string_view describe_forms(NameForms forms) {
  switch (forms) {
    case NameForms::reversed:
      return "both orders of a name";
    case NameForms::initial:
      return "an initial";
    case NameForms::middle:
      return "a middle name";
    case NameForms::hyphens:
      return "the same letters";
    case NameForms::umlaut:
      return "two spellings of an umlaut";
    case NameForms::unlike:
      break;
  }
  return "";
}

}  // namespace kgbuild::graphs
