// The rows of a table with cells that span several rows or columns.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kgbuild::parsing {

/// Places cells in columns. A cell over several rows is repeated if it is short, as a date is, and if all that is
/// repeated is not much more than the table; else it is empty there. A cell over several columns is in the first.
/// Columns after the 32nd are dropped.
class RowBuilder {
 public:
  void begin();
  void add(std::string text, std::size_t rows, std::size_t columns);
  /// The row, as `| a | b |`; empty if no cell has text.
  std::string finish();
  /// The line below a header that is like the row: `|---|---|`.
  std::string rule() const;

 private:
  struct Span {
    std::string text;
    std::size_t rows = 0;  ///< to come
  };
  void fill_spans();

  std::vector<std::string> cells_;
  std::vector<Span> spans_;             ///< by column
  std::size_t own_ = 0, repeated_ = 0;  ///< bytes of cells
};

}  // namespace kgbuild::parsing
