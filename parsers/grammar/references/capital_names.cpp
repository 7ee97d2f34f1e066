#include "parsers/grammar/references/capital_names.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "parsers/fields/people_words.hpp"
#include "parsers/fields/scripts.hpp"

namespace kgbuild::parsing {
namespace {

bool is_joining(std::uint32_t code_point) { return code_point == '-' || code_point == '\'' || code_point == 0x2019; }

/// The letters of a word of capitals, hyphens and apostrophes; 0 for other words.
std::size_t count_capitals(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_utf8(word, at);
    if (is_capital(point.value))
      ++count;
    else if (!is_joining(point.value))
      return 0;
    at += point.length;
  }
  return count;
}

bool is_capital_word(std::string_view word) { return count_capitals(word) >= 2; }

}  // namespace

bool is_capital_name(const NameChunk& chunk) {
  constexpr std::size_t max_words = 4;
  return !chunk.words.empty() && chunk.words.size() <= max_words && std::ranges::all_of(chunk.words, is_capital_word);
}

std::size_t count_capital_family(const NameChunk& chunk) {
  const auto& words = chunk.words;
  std::size_t begin = words.size();
  while (begin > 0 && is_initials(words[begin - 1]) &&
         (words[begin - 1].ends_with('.') || !is_capital_word(words[begin - 1])))
    --begin;
  // `ODE AK`: two letters after a longer name
  const bool joined =
      begin == words.size() && begin > 1 && count_capitals(words.back()) == 2 && count_capitals(words[begin - 2]) > 2;
  if (joined) --begin;
  if (begin == 0 || begin == words.size()) return 0;
  const auto family = words.begin() + static_cast<std::ptrdiff_t>(begin);
  return std::all_of(words.begin(), family, is_capital_word) ? begin : 0;
}

std::size_t count_family_in_front(const NameChunk& chunk) {
  constexpr std::size_t least = 4, max_words = 3;  // shorter words are initials
  const auto& words = chunk.words;
  const auto is_family = [](std::string_view word) { return count_capitals(word) >= least; };
  const auto given = std::ranges::find_if_not(words, is_family);
  const bool mixed = std::all_of(given, words.end(), [](auto word) { return count_capitals(word) == 0; });
  return mixed && given != words.end() && words.size() <= max_words ? static_cast<std::size_t>(given - words.begin())
                                                                    : 0;
}

std::string soften_capitals(std::string_view name) {
  std::string soft;
  for (const std::string_view word : split_words(name)) {
    std::string lower;
    bool first = true;
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint point = decode_utf8(word, at);
      const auto small = static_cast<std::uint32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point.value)));
      append_utf8(lower, first ? point.value : small);
      first = is_joining(point.value);
      at += point.length;
    }
    if (is_particle(ascii_lower(word))) lower = ascii_lower(word);
    soft.append(soft.empty() ? "" : " ").append(lower);
  }
  return soft;
}

}  // namespace kgbuild::parsing
