// Which column of a table holds which field.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "parsers/grammar/table_rows.hpp"

namespace kgbuild::parsing {

/// By field the column that holds it.
class TableColumns {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  TableColumns() { columns_.fill(none); }
  std::size_t operator[](PaperField field) const { return columns_[static_cast<std::size_t>(field)]; }
  void set(PaperField field, std::size_t column) { columns_[static_cast<std::size_t>(field)] = column; }

  /// Empty if the row has no such cell.
  std::string_view cell(const TableRow& row, PaperField field) const {
    return (*this)[field] < row.cells.size() ? row.cells[(*this)[field]] : std::string_view();
  }

 private:
  std::array<std::size_t, paper_field_count> columns_{};
};

/// Assigns columns to fields one to one, by the words of the header and by the values of the first 400 rows. The title
/// comes first. Linear in the text; quadratic in the columns.
TableColumns assign_columns(const ListTable& table, const Document& document, const FieldWords& words);

/// Fills the dates of rows of a group whose date is in its first row only. A group is in a column before the title; its
/// rows are a third of all at least, and no date is written twice.
void fill_dates(ListTable& table, const TableColumns& columns);

}  // namespace kgbuild::parsing
