#include "parsers/grammar/table_rows.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/extra_cells.hpp"
#include "parsers/grammar/lines/pieces.hpp"

namespace kgbuild::parsing {
namespace {

void join_extra_cells(ListTable& table, const FieldWords& words) {
  std::vector<std::vector<std::string_view>> cells;
  for (const TableRow& row : table.rows) cells.push_back(row.cells);
  const ExtraCells extra(table.header, cells, words);
  for (TableRow& row : table.rows) row.joined = extra.join(row.cells);
}

/// Names of fields in the first row, without a line of dashes below it, as below a heading of a wiki.
void use_first_row(ListTable& table, const FieldWords& words) {
  if (!table.header.empty() || table.rows.size() < 2) return;
  const std::vector<std::string_view>& cells = table.rows.front().cells;
  const auto is_name = [&](std::string_view cell) { return words.find(without_marks(cell)).has_value(); };
  if (cells.size() < 2 || !std::ranges::all_of(cells, is_name)) return;
  table.header = cells;
  table.rows.erase(table.rows.begin());
}

}  // namespace

std::vector<ListTable> find_tables(const Document& document, const FieldWords& words) {
  std::vector<ListTable> tables;
  bool in_table = false;
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    const DocumentLine& line = document.lines[i];
    const bool row = line.shape == LineShape::row;
    const bool rule = line.shape == LineShape::rule && line.text.find('|') != std::string_view::npos;
    if (!row && !rule) {
      in_table = false;
      continue;
    }
    if (!in_table) tables.emplace_back();
    in_table = true;
    ListTable& table = tables.back();
    if (rule) {
      // People who know no header put the first paper there.
      if (table.header.empty() && table.rows.size() == 1 && !is_paper_address(find_url(document.lines[i - 1].text))) {
        table.header = std::move(table.rows.back().cells);
        table.rows.clear();
      }
      continue;
    }
    table.rows.push_back({i, split_cells(line.text)});
    if (table.rows.back().cells.size() > max_columns) table.rows.back().cells.resize(max_columns);
  }
  for (ListTable& table : tables) {
    use_first_row(table, words);
    join_extra_cells(table, words);
  }
  return tables;
}

std::string_view without_marks(std::string_view cell) { return trim(cell, " *_`~"); }

bool is_section(const TableRow& row) {
  constexpr std::size_t min_cells = 3;
  const auto filled = std::ranges::find_if_not(row.cells, &std::string_view::empty);
  if (row.cells.size() < min_cells || filled == row.cells.end() || !find_url(*filled).empty()) return false;
  return std::ranges::all_of(filled + 1, row.cells.end(), &std::string_view::empty);
}

}  // namespace kgbuild::parsing
