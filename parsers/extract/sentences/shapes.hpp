// Scripts of characters and shapes of words.
#pragma once

#include <cstddef>
#include <string_view>

#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// True if hiragana or katakana (U+3041 to U+30FF without the middle dot) begins at `at`.
inline bool is_kana(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '\xE3') return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return second >= 0x81 && second <= 0x83 && text.substr(at, 3) != "・";
}

/// True if a Han character (U+3400 to U+9FFF) or kana begins at `at`.
inline bool is_han_or_kana(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return false;
  const auto first = static_cast<unsigned char>(text[at]);
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return (first >= 0xE4 && first <= 0xE9) || (first == 0xE3 && second >= 0x90) || is_kana(text, at);
}

/// True if a Hangul syllable (U+AC00 to U+D7A3) begins at `at`.
inline bool is_hangul(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return false;
  const auto first = static_cast<unsigned char>(text[at]);
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return first >= 0xEA && first <= 0xED && (first != 0xEA || second >= 0xB0) && (first != 0xED || second <= 0x9E);
}

/// Length in bytes of the Hangul syllables from `at` on.
inline std::size_t hangul_run(std::string_view text, std::size_t at) {
  std::size_t length = 0;
  while (is_hangul(text, at + length)) length += 3;
  return length;
}

/// True if a Korean name may end at `at`: no Hangul follows, or only a particle of the pack.
bool ends_korean_name(std::string_view text, std::size_t at, const RuleData& rules);

/// Length in bytes (2) of a letter of Latin-1, Latin Extended, Greek or Cyrillic at `at`; 0 for anything else.
std::size_t two_byte_letter(std::string_view text, std::size_t at);

/// Which characters a word has. Letters are those of ASCII and `two_byte_letter`.
struct WordShape {
  bool upper = false, lower = false, digit = false;
  bool inner_upper = false;  ///< a capital after the first letter, not after a hyphen
  bool greek = false;        ///< or Cyrillic
  std::size_t letters = 0, uppers = 0;
};
WordShape word_shape(std::string_view word);

/// True for words spelled as names are: a capital after the first letter, a Greek letter, a digit along with letters,
/// or at least two capitals and no other letter.
bool has_name_shape(std::string_view word);

}  // namespace kgbuild::parsing
