// Rows with more cells than their table has columns: bars within a cell separate nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "parsers/grammar/lines/field_words.hpp"

namespace kgbuild::parsing {

/// Joins cells of rows that have too many, where the others then fit the columns best: dates below dates, people below
/// people. Each row is the views of one line. Cells without text at the end of a row are dropped.
class ExtraCells {
 public:
  /// `header` may be empty; `rows` are those of the table. Linear.
  ExtraCells(std::span<const std::string_view> header, std::span<const std::vector<std::string_view>> rows,
             const FieldWords& words);

  /// The column whose cells were joined, if the row had too many. Nothing happens in a table without a usual number of
  /// cells.
  std::optional<std::size_t> join(std::vector<std::string_view>& row) const;

 private:
  enum class Kind : std::uint8_t { empty, date, people, link, number, text };
  static constexpr std::size_t kind_count = 6;
  static Kind kind_of(std::string_view cell);
  std::vector<std::size_t> fits(std::span<const std::string_view> row) const;

  std::vector<Kind> kinds_;  ///< the most frequent one of each column
};

}  // namespace kgbuild::parsing
