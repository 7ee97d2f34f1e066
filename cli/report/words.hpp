// Words that people type: lists, choices, near misses.
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

/// The number that the whole of `text` is, as std::from_chars reads it.
template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number number{};
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

/// `a, b, c`.
std::string join_words(std::span<const std::string_view> words, std::string_view separator = ", ");

/// The one of `words` that `word` is probably meant to be: at most a third of its letters (one at
/// least) inserted, removed, replaced or swapped. The first of the nearest.
std::optional<std::string_view> find_nearest(std::string_view word, std::span<const std::string_view> words);

/// Indices of the `most` words nearest to `word`, nearest first, then in their order; at most half of
/// a word's letters may differ.
std::vector<std::size_t> find_nearest_few(std::string_view word, const std::vector<std::string_view>& words,
                                          std::size_t most);

/// `unknown WHAT "WORD"; did you mean ...? One of: ...`.
std::string format_unknown(std::string_view what, std::string_view word, std::span<const std::string_view> words);

/// The `name`s of a table.
template <typename Row>
std::vector<std::string_view> names_of(std::span<const Row> table) {
  std::vector<std::string_view> names;
  for (const Row& row : table) names.push_back(row.name);
  return names;
}

}  // namespace kgbuild::cli
