// Near misses: what a mistyped word was probably meant to be.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild {
inline namespace base {

/// The one of `words` that `word` is probably meant to be: at most a third of its letters (one at least) inserted,
/// removed, replaced or swapped. Ties go to the first. Else the first that is `word` with a prefix, as
/// `coauthors_pagerank`. Empty for words longer than 64 bytes.
std::optional<std::string_view> find_nearest(std::string_view word, std::span<const std::string_view> words);

/// Indices of at most `max_count` words nearest to `word`, nearest first, ties in their order; at most half of a
/// word's letters may differ. Empty for words longer than 256 bytes.
std::vector<std::size_t> find_nearest_few(std::string_view word, const std::vector<std::string_view>& words,
                                          std::size_t max_count);

/// `unknown WHAT "WORD"; did you mean "NEAREST"? (one of: ...)`.
std::string format_unknown(std::string_view what, std::string_view word, std::span<const std::string_view> words);

/// The `name`s of a table.
template <typename Row>
std::vector<std::string_view> names_of(std::span<const Row> table) {
  std::vector<std::string_view> names;
  for (const Row& row : table) names.emplace_back(row.name);
  return names;
}

}  // namespace base
}  // namespace kgbuild
