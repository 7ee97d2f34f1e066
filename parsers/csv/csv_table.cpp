#include "parsers/csv/csv_table.hpp"

#include <algorithm>
#include <string>
#include <utility>

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

/// Where a quote that begins a cell of the line is not closed within it; npos if none is.
std::size_t find_open_quote(std::string_view line) {
  if (std::ranges::count(line, '"') % 2 == 0) return std::string_view::npos;
  std::size_t open = line.rfind('"'), after = 0;
  for (; open != std::string_view::npos;
       open = open == 0 ? std::string_view::npos : line.rfind('"', open - 1), ++after) {
    const std::string_view before = trim_right(line.substr(0, open), " ");
    const bool begins = before.empty() || std::string_view(",;\t|").find(before.back()) != std::string_view::npos;
    if (begins && after % 2 == 0) return open;
  }
  return open;
}

/// The first such quote in the first lines; npos if none is.
std::size_t find_open_quote_above(std::string_view sample) {
  constexpr std::size_t max_lines = 32;
  std::size_t at = 0;
  for (std::size_t i = 0; i < max_lines && at < sample.size(); ++i) {
    const std::size_t end = std::min(sample.find('\n', at), sample.size());
    const std::size_t open = find_open_quote(sample.substr(at, end - at));
    if (open != std::string_view::npos) return at + open;
    at = end + 1;
  }
  return std::string_view::npos;
}

std::optional<CsvTable> find_table(std::string_view sample, const ItemFields& fields, char delimiter) {
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
  return table;
}

/// Whether a header reads better with a blank for its open quote: it has more known columns, or the table has quotes
/// after all.
bool is_better(const CsvTable& mended, const std::optional<CsvTable>& table) {
  if (!table || mended.header.known != table->header.known) return !table || mended.header.known > table->header.known;
  return table->dialect.quote == '\0' && mended.dialect.quote != '\0';
}

/// Reads a header in which a quote is not closed, as if it were a blank.
void mend_header(std::string_view sample, const ItemFields& fields, char delimiter, std::optional<CsvTable>& table) {
  constexpr std::size_t enough = 2;  // known columns
  const std::size_t open = find_open_quote_above(sample);
  if (open == std::string_view::npos) return;
  std::string blanked(sample);
  blanked[open] = ' ';
  std::optional<CsvTable> mended = find_table(blanked, fields, delimiter);
  if (!mended || mended->header.known < enough || open < mended->header.offset || open >= mended->header.rows) return;
  const bool same = table && mended->header.rows == table->header.rows;
  if (is_better(*mended, table))
    table = std::move(mended);
  else if (!same)
    return;
  table->mended = true;
}

}  // namespace

std::optional<CsvTable> find_csv_table(std::string_view text, const ItemFields& fields) {
  char delimiter = '\0';
  const std::size_t skipped = read_separator_line(text, delimiter);
  const std::string_view sample = take_sample(text.substr(skipped));
  std::optional<CsvTable> table = find_table(sample, fields, delimiter);
  mend_header(sample, fields, delimiter, table);
  if (!table) return std::nullopt;
  table->header.offset += skipped;
  table->header.rows += skipped;
  return table;
}

}  // namespace kgbuild::parsing
