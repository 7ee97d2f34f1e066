// Tables that people write by hand: one row a line, tabs between the columns.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kgbuild/source.hpp"

namespace kgbuild {
inline namespace base {

struct TableRow {
  std::uint32_t line = 0;          ///< 1-based
  std::vector<std::string> cells;  ///< blanks collapsed and trimmed; the last one is not empty
};

/// The rows of a table. Skips blank lines, comments (`# ...`), and a first row whose first cell is `heading`. Omits,
/// with a diagnostic, a row of more than 64 KiB or 256 cells (`long-row`) and one that repeats an earlier row cell by
/// cell (`repeated-row`). Linear.
std::vector<TableRow> read_table(const Source& source, std::string_view heading, Diagnostics& diagnostics);

/// Warning about a row, code `bad-row`.
void warn_row(const Source& source, const TableRow& row, std::string text, Diagnostics& diagnostics);

}  // namespace base
}  // namespace kgbuild
