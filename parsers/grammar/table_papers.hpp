// Rows of tables with several papers in one cell.
#pragma once

#include <vector>

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/field_words.hpp"
#include "parsers/grammar/table_rows.hpp"

namespace kgbuild::parsing {

/// One row for each paper of `row`, whose titles are in the cell `title`: between line breaks, semicolons or commas,
/// each with the address of another paper, or each on the line of its address in another cell. Else the row alone.
std::vector<TableRow> split_row(const TableRow& row, std::size_t title, const Document& document,
                                const FieldWords& words);

}  // namespace kgbuild::parsing
