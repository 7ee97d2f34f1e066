// The words of a spelling of a person, as spellings on one paper are compared.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::graphs {

/// A spelling as it is compared. Words are folded, without a difference between `ü`, `ue` and `u`, `ø`, `oe` and `o`,
/// `å`, `aa` and `a`; `Lee, Ann` is read as `Ann Lee`, `R.J.` as `R. J.`.
struct PersonWords {
  using Words = std::vector<std::string>;
  /// The name in up to three ways: parts of hyphenated words apart (`jun yan zhu`), joined (`junyan zhu`), and with
  /// short words of capitals as initials (`j y zhu` of `JY Zhu`). Those equal to an earlier one are left out.
  std::vector<Words> readings;
  std::string suffix;      ///< `jr`, `sr`, `ii`, ...
  std::string letters;     ///< all letters, sorted: the same in any order of words
  std::size_t whole = 0;   ///< words of several letters, without initials in capitals
  std::size_t words = 0;   ///< with initials
  std::size_t beyond = 0;  ///< bytes beyond ASCII: letters with diacritics
  std::size_t bytes = 0;   ///< of the folded words
};
/// At most 16 words are read.
PersonWords read_person_words(std::string_view spelling);

/// True if `a` shows more of the name than `b`: more whole words, more words, more diacritics, more letters.
bool is_fuller(const PersonWords& a, const PersonWords& b);

/// Keys such that two names that fit (name_fit.hpp) have one in common: each whole word with the first letter of each
/// other word, a single word, the outer words, and the letters. A bounded number.
std::vector<std::string> list_fit_keys(const PersonWords& name);

}  // namespace kgbuild::graphs
