#include "parsers/grammar/field_texts.hpp"

#include <algorithm>
#include <cstddef>

#include "base/strings.hpp"
#include "parsers/fields/people_words.hpp"

namespace kgbuild::parsing {

bool is_bracketed(std::string_view part, std::string_view rest) {
  const char* const end = part.data() + part.size();
  if (rest.data() <= end) return false;
  return *end == ')' || *end == ']' || std::string_view(end, rest.data()).starts_with("）");
}

bool has_letters(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
}

bool has_digits(std::string_view text) { return std::ranges::any_of(text, is_ascii_digit); }

std::string_view keep_ellipsis(std::string_view people, std::string_view whole) {
  const auto begin = static_cast<std::size_t>(people.data() - whole.data());
  const std::size_t dots = whole.find_first_not_of(' ', begin + people.size());
  const bool more = dots != std::string_view::npos && whole.substr(dots).starts_with("...");
  return more ? whole.substr(begin, dots + 3 - begin) : people;
}

bool ends_with_others(std::string_view people) { return people.ends_with("et al") || people.ends_with("et al."); }

bool is_short_list(std::string_view people) {
  constexpr std::size_t longest = 60;
  return people.size() < longest && ends_with_others(people);
}

bool is_publisher(std::string_view text) {
  constexpr std::ptrdiff_t max_blanks = 3;
  if (text.empty() || std::ranges::count(text, ' ') > max_blanks) return false;
  const auto words = split_words(text);
  return std::ranges::all_of(words, [](std::string_view word) {
    return is_ascii_upper(word[0]) || word == "of" || word == "and" || word == "&" ||
           (word.find('.') < word.size() - 1 && is_ascii_lower(word[0]));
  });
}

}  // namespace kgbuild::parsing
