#include "parsers/csv/csv_table.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "parsers/csv/csv_columns.hpp"
#include "parsers/csv/csv_sniff.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t sample_size = std::size_t{64} << 10;

/// Whole lines of the beginning.
std::string_view take_sample(std::string_view text) {
  if (text.size() <= sample_size) return text;
  const std::size_t end = text.rfind('\n', sample_size);
  return text.substr(0, end == std::string_view::npos ? sample_size : end + 1);
}

/// `sep=;` and the delimiter; 0 for none.
std::size_t read_separator_line(std::string_view text, char& delimiter) {
  constexpr std::string_view mark = "sep=";
  if (!text.starts_with(mark) || text.size() < mark.size() + 2 || text[mark.size() + 1] != '\n') return 0;
  delimiter = text[mark.size()];
  return mark.size() + 2;
}

bool is_phrase(std::string_view cell) { return std::ranges::count(cell, ' ') >= 2; }

/// Gives the column of the rows that the header lacks to nobody: the first, of numbers or names of rows, or if the
/// first has phrases, and so is not such, the last.
void add_unnamed_column(std::string_view sample, CsvTable& table) {
  constexpr std::size_t max_rows = 100;
  CsvReader reader(sample, table.dialect);
  reader.seek(table.header.rows);
  std::size_t longer = 0, rows = 0, phrases = 0;
  for (CsvRow row; rows < max_rows && reader.next(row); ++rows) {
    if (row.count != table.width + 1) continue;
    ++longer;
    phrases += !row.cells.empty() && is_phrase(row.cells[0]) ? 1 : 0;
  }
  if (longer * 2 <= rows) return;
  ++table.width;
  if (phrases * 2 > longer) {
    table.header.columns.emplace_back();
    table.header.names.emplace_back();
    return;
  }
  table.header.columns.insert(table.header.columns.begin(), ItemKey{});
  table.header.names.insert(table.header.names.begin(), std::string());
  if (table.header.month) ++*table.header.month;
  if (table.header.day) ++*table.header.day;
}

}  // namespace

std::optional<CsvTable> find_csv_table(std::string_view text, const ItemFields& fields) {
  char delimiter = '\0';
  const std::size_t skipped = read_separator_line(text, delimiter);
  const std::string_view sample = take_sample(text.substr(skipped));
  CsvTable table;
  table.dialect = sniff_csv(sample, fields, delimiter);
  if (auto header = find_csv_header(sample, table.dialect, fields)) {
    table.header = std::move(*header);
    table.width = table.header.columns.size();
    add_unnamed_column(sample, table);
    complete_csv_header(sample, table.dialect, fields, table.header);
  } else if (auto guessed = guess_csv_header(sample, table.dialect, fields)) {
    table.header = std::move(*guessed);
    table.width = table.header.columns.size();
    add_unnamed_column(sample, table);
  } else {
    return std::nullopt;
  }
  table.header.offset += skipped;
  table.header.rows += skipped;
  return table;
}

}  // namespace kgbuild::parsing
