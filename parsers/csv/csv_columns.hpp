// What the columns of a table without a header hold.
#pragma once

#include <string_view>
#include <vector>

#include "parsers/csv/csv_rows.hpp"
#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// The fields of the columns, by the values of the first 100 rows: addresses, arXiv ids, DOIs, dates, people, long
/// texts; the title is the column whose values most resemble titles. Empty unless there is such a column, and one of
/// addresses of papers, arXiv ids or DOIs: other tables are not lists of papers. Two columns never have the same field.
std::vector<ItemKey> guess_csv_columns(std::string_view sample, CsvDialect dialect);

}  // namespace kgbuild::parsing
