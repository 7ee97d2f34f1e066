// The tokens that dates are written with.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace kgbuild::parsing {

/// `n` a number of one or two digits, `y` one of four, `8` one of eight, `'` a year as `'24`, `m` the name of a month;
/// the units `Y`, `M`, `D`, `w` (week) of Chinese, Japanese and Korean; `W` a word for `week`, `~` one for `until`;
/// the signs `-` (any dash), `.`, `/`, `_` and `,`. Blanks, ordinal endings, parentheses, `of` and days of the week
/// have no token.
struct DateToken {
  char kind = 0;
  int value = 0;
  std::size_t digits = 0;
  std::size_t begin = 0, end = 0;
  bool doubtful = false;  ///< a month that may be another word
};

/// The tokens from a place on: up to the first thing that no date contains, or as many as there is space for.
struct DateTokens {
  std::array<DateToken, 96> tokens;
  std::size_t count = 0;
  std::size_t end = 0;  ///< where reading ended

  DateTokens(std::string_view text, std::size_t at);
  bool full() const { return count == tokens.size(); }
  /// Those from `first` on.
  std::span<const DateToken> from(std::size_t first) const { return std::span(tokens).subspan(first, count - first); }
};

/// Length of the letter at the start of `text`; 0 if there is none. Letters are ASCII, Latin with diacritics, and
/// Cyrillic.
std::size_t latin_letter(std::string_view text);

}  // namespace kgbuild::parsing
