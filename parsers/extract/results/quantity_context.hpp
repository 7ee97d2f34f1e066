// What the text around numbers says about them: which are excluded, which belong together.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/extract/results/quantity.hpp"

namespace kgbuild::parsing {

/// The sentence that numbers are read from: bytes [begin, text.size()) of the field.
struct NumberText {
  static constexpr std::size_t near = 30;  ///< bytes after a number that say what it is

  std::string_view text;  ///< the field up to the end of the sentence
  std::size_t begin;
  const ResultWords& words;

  std::string_view before(std::size_t at) const { return text.substr(begin, at - begin); }
  std::string_view after(std::size_t at) const { return text.substr(at, near); }
};

/// The position after the blank at `at`, breaking or not; `at` if there is none.
std::size_t skip_blank(std::string_view text, std::size_t at);

/// True for numbers that are not results: parts of words, counts, sizes, dates, settings.
bool is_excluded(const NumberText& sentence, const Quantity& quantity);

/// True if the words after a number exclude it: `30 images`.
bool is_excluded_by_words_after(const NumberText& sentence, const Quantity& quantity);

/// Marks the ends of ranges and changes and the members of lists, and gives them the unit and the
/// exclusion of the last number: `23.5에서 26.9로`, `3.6-9.5배`, `28.8, 16.0, 6.9 포인트`. Linear.
void link_quantities(const NumberText& sentence, std::vector<Quantity>& quantities);

}  // namespace kgbuild::parsing
