// Tables of a document: their headers and rows.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/field_words.hpp"

namespace kgbuild::parsing {

inline constexpr std::size_t max_columns = 32;  ///< further cells of a row are dropped

struct TableRow {
  std::size_t line = 0;  ///< index in Document::lines
  std::vector<std::string_view> cells;
  std::optional<std::size_t> joined = {};  ///< a cell with bars
};

struct ListTable {
  std::vector<std::string_view> header;  ///< empty if there is none
  std::vector<TableRow> rows;
};

/// All tables, in order. A row above the line of dashes that holds a paper is a row, not the header. Bars within a cell
/// are part of it (extra_cells.hpp). Linear.
std::vector<ListTable> find_tables(const Document& document, const FieldWords& words);

/// Without blanks and marks of emphasis around it.
std::string_view without_marks(std::string_view cell);

/// True for one text and nothing else: the heading of the rows below.
bool is_section(const TableRow& row);

}  // namespace kgbuild::parsing
