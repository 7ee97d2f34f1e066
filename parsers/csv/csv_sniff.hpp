// Which delimiter, quotes and escapes a table of text has.
#pragma once

#include <string_view>

#include "parsers/csv/csv_rows.hpp"
#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// The dialect of `sample`, the first rows of a table: of the delimiters `,` `;` tab `|`, the quotes `"`, none, `'`,
/// and with or without backslashes, the one with the highest product of three numbers; ties go to the first.
/// - pattern: how many rows have the same number of cells, and more than one:
///   1/K * sum over the K numbers of cells (rows with it * (cells - 1) / cells)
/// - type: the share of cells that are whole values: no lone quote or bracket, no blank in front
/// - header: 1 + the known names of fields in the row that names the title, if one does
/// The first two as in van den Burg, Nazabal, Sutton: Wrangling Messy CSV Files (2019). `delimiter` is tried alone if
/// it is not '\0'. Linear.
CsvDialect sniff_csv(std::string_view sample, const ItemFields& fields, char delimiter = '\0');

/// Whether a cell is a whole value, and not one that a wrong dialect cut.
bool is_whole_cell(std::string_view cell);

}  // namespace kgbuild::parsing
