#include "base/title_numerals.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace kgbuild {
inline namespace base {
namespace {

/// The value of `II` to `XXXIX`; 0 for any other word. One letter may be a word.
int parse_roman(std::string_view word) {
  constexpr std::size_t longest = 7;
  if (word.size() < 2 || word.size() > longest || word.find_first_not_of("IVX") != std::string_view::npos) return 0;
  constexpr auto tens = std::to_array<std::string_view>({"", "X", "XX", "XXX"});
  constexpr auto ones = std::to_array<std::string_view>({"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"});
  for (std::size_t ten = 0; ten < tens.size(); ++ten)
    for (std::size_t one = 0; one < ones.size(); ++one)
      if (word == concat({tens.at(ten), ones.at(one)})) return static_cast<int>(10 * ten + one);
  return 0;
}

/// A letter that counts the parts of a work: `Part B`, or `I`, `V`, `X` where the title or its first half ends.
void add_letter(std::string_view word, bool after_part, bool closes, std::vector<std::string>& numerals) {
  if (!is_ascii_letter(word.front())) return;
  const bool roman = word == "I" || word == "V" || word == "X";
  if (!after_part && !(roman && closes)) return;
  numerals.push_back(word == "I" ? "1" : word == "V" ? "5" : word == "X" ? "10" : ascii_lower(word));
}

void add_numbers(std::string_view word, std::vector<std::string>& numerals) {
  for (std::size_t at = 0; at < word.size();) {
    std::size_t end = at;
    while (end < word.size() && (is_ascii_digit(word[end]) || (end > at && word[end] == '.'))) ++end;
    if (end > at) numerals.emplace_back(trim_right(word.substr(at, end - at), "."));
    at = std::max(end, at + 1);
  }
}

}  // namespace

std::vector<std::string_view> split_title(std::string_view title) {
  constexpr std::string_view marks = " \t\n-_:;,/()[]{}\"'`";
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t end = std::min(title.find_first_of(marks, at), title.size());
    if (end > at) words.push_back(trim(title.substr(at, end - at), ".!?"));
    at = end + 1;
  }
  std::erase(words, "");
  return words;
}

std::vector<std::string> title_numerals(std::string_view title) {
  std::vector<std::string> numerals;
  const std::vector<std::string_view> words = split_title(title);
  bool after_part = false;
  for (const std::string_view word : words) {
    if (const int roman = parse_roman(word); roman > 0) numerals.push_back(std::to_string(roman));
    const auto end = static_cast<std::size_t>(word.data() + word.size() - title.data());
    const bool closes = word.data() == words.back().data() || (end < title.size() && title[end] == ':');
    if (word.size() == 1) add_letter(word, after_part, closes, numerals);
    after_part = ascii_lower(word) == "part";
    add_numbers(word, numerals);
  }
  std::ranges::sort(numerals);
  return numerals;
}

}  // namespace base
}  // namespace kgbuild
