// What the columns of a table hold, where their names do not say it.
#pragma once

#include <optional>
#include <string_view>

#include "parsers/csv/csv_header.hpp"
#include "parsers/csv/csv_rows.hpp"
#include "parsers/items/item_fields.hpp"

namespace kgbuild::parsing {

/// The header of a table none of whose columns is called a title. The first full row is a header unless its cells are
/// of the same kinds as the values below it; else there is none, and `offset` equals `rows`. The values of the first
/// 100 rows decide what each unnamed column holds. Nothing unless there are titles, and addresses of papers, arXiv ids,
/// DOIs, or, below a header, people and undoubted titles.
std::optional<CsvHeader> guess_csv_header(std::string_view sample, CsvDialect dialect, const ItemFields& fields);

/// Adds to a header that names the titles what the values of its unknown columns show: people, addresses, ids, days.
void complete_csv_header(std::string_view sample, CsvDialect dialect, const ItemFields& fields, CsvHeader& header);

}  // namespace kgbuild::parsing
