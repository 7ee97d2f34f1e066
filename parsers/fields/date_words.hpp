// Words in dates of English, German, French, Spanish, Korean, Chinese and Japanese.
#pragma once

#include <cstddef>
#include <string_view>

namespace kgbuild::parsing {

/// 1 to 12 for the name of a month or its usual abbreviation, in any case, with or without accents; else 0.
int find_month(std::string_view word);

/// True for a month that is more often another word as it is written here: `may`, `ago`, `Mars`.
bool is_doubtful_month(std::string_view word);

/// A word or sign that is part of a date without being a number or a month.
struct DateSign {
  char kind = 0;           ///< of a DateToken; 0 = none
  std::size_t length = 0;  ///< bytes
};

/// The Chinese, Japanese or Korean unit or the dash at the start of `text`.
DateSign find_date_sign(std::string_view text);

/// The kind of a word of letters: `W` a week, `-` a word for `until`, ` ` a filler such as `of`; else 0.
char find_date_word(std::string_view word);

}  // namespace kgbuild::parsing
