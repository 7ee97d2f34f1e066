// The row of a table that names its columns.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/csv/csv_rows.hpp"
#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

struct CsvHeader {
  std::vector<ItemKey> columns;              ///< by place
  std::vector<std::string> names;            ///< by place; empty without a header
  std::vector<std::size_t> guessed;          ///< columns whose values, not their names, say what they hold
  std::optional<std::size_t> unread_people;  ///< a column that resembles people, though none is read as authors
  std::optional<std::size_t> month, day;     ///< columns that hold a part of a date
  bool full_stops = false;                   ///< titles and lists of people end with one, as PubMed writes them
  std::size_t known = 0;                     ///< columns that are read
  std::size_t offset = 0;                    ///< of the row
  std::size_t rows = 0;                      ///< where the first row after it begins
};

/// What the cells of a row name, as far as they are known. Tables of Web of Science have its tags as names.
CsvHeader read_csv_header(const CsvRow& row, const ItemFields& fields);

/// The first of the first 32 rows that names a title; of several rows of names below each other the one with most
/// known names. Those above it say what the table is. Nothing for tables that kgbuild exported, which describe a
/// graph.
std::optional<CsvHeader> find_csv_header(std::string_view text, CsvDialect dialect, const ItemFields& fields);

/// Whether the row is the header of a table that kgbuild exported.
bool is_own_header(const CsvRow& row);

}  // namespace kgbuild::parsing
