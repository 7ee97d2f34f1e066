// A table of papers: its dialect, and what its columns hold.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "parsers/csv/csv_header.hpp"
#include "parsers/csv/csv_rows.hpp"
#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

struct CsvTable {
  CsvDialect dialect;
  CsvHeader header;       ///< of a table without one: what its values show
  std::size_t width = 0;  ///< cells of a row
  bool mended = false;    ///< a quote in the header is not closed
};

/// Looks at the first 64 KiB. The first line may be Excel's `sep=;`. A header may lack the name of the first column,
/// which then holds numbers or names of rows (pandas, R), or of the last if the first has phrases. A quote in it that
/// is not closed is a blank if that gives more columns. Nothing if the table has no column of titles.
std::optional<CsvTable> find_csv_table(std::string_view text, const ItemFields& fields);

}  // namespace kgbuild::parsing
