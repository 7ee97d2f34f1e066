// Text that users type: lists, numbers, misspelled names.
#pragma once

#include <charconv>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::cli {

/// The parts of `a,b,c`; empty parts are kept.
std::vector<std::string_view> split_list(std::string_view text, char separator = ',');

/// Parses all of `text` by std::from_chars.
template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number number{};
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

/// `a, b, c`.
std::string join_words(std::span<const std::string_view> words, std::string_view separator = ", ");

/// The nearest of `words`, if at most a third of its letters (but at least one) are inserted, removed, replaced or
/// swapped. Ties go to the first.
std::optional<std::string_view> find_nearest(std::string_view word, std::span<const std::string_view> words);

/// Indices of up to `max_count` nearest words, nearest first, ties in order; at most half of a word's letters may
/// differ.
std::vector<std::size_t> find_nearest_few(std::string_view word, const std::vector<std::string_view>& words,
                                          std::size_t max_count);

/// `unknown WHAT "WORD"; did you mean "NEAREST"? (one of: WORDS)`.
std::string format_unknown(std::string_view what, std::string_view word, std::span<const std::string_view> words);

/// The names of the rows of a table.
template <typename Row>
std::vector<std::string_view> names_of(std::span<const Row> table) {
  std::vector<std::string_view> names;
  for (const Row& row : table) names.push_back(row.name);
  return names;
}

}  // namespace kgbuild::cli
