// Lines of the shape `word: value`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// Where the first word of a line begins: after bullets, emphasis, quotes, emoji. `npos` when that
/// is far from the beginning.
std::size_t find_word(std::string_view line);

/// A line taken apart: `- **Authors:** A, B` and `👥 *Authors*: A, B` give `authors` and `A, B`.
struct WordLine {
  std::string word;  ///< ASCII letters in lower case; empty when the line has no `word:`
  std::string_view value;
};

/// `start` is what `find_word` gave.
WordLine parse_word_line(std::string_view line, std::size_t start);

}  // namespace kgbuild::parsing
