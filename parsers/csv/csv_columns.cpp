#include "parsers/csv/csv_columns.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/strings.hpp"
#include "parsers/csv/csv_header.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_rows = 100;
constexpr double most = 0.6;  // of the values of a column that decide what it holds

/// What the values of a column are.
struct ColumnCounts {
  std::size_t values = 0, addresses = 0, papers = 0, arxiv_ids = 0, dois = 0, dates = 0, people = 0, long_texts = 0;
  double quality = 0;  ///< sum of those of titles

  double share(std::size_t count) const {
    return values == 0 ? 0 : static_cast<double>(count) / static_cast<double>(values);
  }
};

bool is_date(std::string_view cell) {
  constexpr std::size_t longest = 40;
  if (cell.size() > longest) return false;
  const std::optional<WrittenDate> date = find_written_date(cell);
  return date || (cell.size() == 4 && find_year(cell));
}

void count_cell(std::string_view cell, ColumnCounts& counts) {
  constexpr std::size_t long_text = 300;
  cell = trim(cell);
  if (cell.empty()) return;
  ++counts.values;
  const bool address = cell.starts_with("http");
  if (address) ++counts.addresses;
  if (address && (is_paper_address(cell) || !find_arxiv_id(cell).empty())) ++counts.papers;
  if (!address && !parse_arxiv_id(cell).empty()) ++counts.arxiv_ids;
  if (cell.starts_with("10.") && !find_doi(cell).empty()) ++counts.dois;
  if (address) return;
  if (is_date(cell)) ++counts.dates;
  if (resembles_people(cell, true)) ++counts.people;
  if (cell.size() > long_text) ++counts.long_texts;
  if (cell.size() <= long_text && cell.find(' ') != std::string_view::npos) counts.quality += title_quality(cell);
}

/// The column that has `count` in most of its values, more than any other; nothing if there is none.
template <typename Count>
std::optional<std::size_t> find_column(const std::vector<ColumnCounts>& columns, const std::vector<ItemKey>& keys,
                                       Count count) {
  std::optional<std::size_t> best;
  double best_share = most;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (keys[i].field != ItemField::other || count(columns[i]) <= best_share) continue;
    best_share = count(columns[i]);
    best = i;
  }
  return best;
}

std::vector<ColumnCounts> count_columns(std::string_view sample, CsvDialect dialect) {
  std::vector<ColumnCounts> columns;
  CsvReader reader(sample, dialect);
  CsvRow row;
  for (std::size_t rows = 0; rows < max_rows && reader.next(row); ++rows) {
    if (rows == 0 && is_own_header(row)) return {};
    if (rows == 0) columns.resize(row.cells.size());
    for (std::size_t i = 0; i < std::min(columns.size(), row.cells.size()); ++i) count_cell(row.cells[i], columns[i]);
  }
  return columns;
}

}  // namespace

std::vector<ItemKey> guess_csv_columns(std::string_view sample, CsvDialect dialect) {
  const std::vector<ColumnCounts> columns = count_columns(sample, dialect);
  std::vector<ItemKey> keys(columns.size());
  const auto assign = [&](ItemField field, auto count) {
    const auto column = find_column(columns, keys, count);
    if (column) keys[*column] = {field, 0};
    return column.has_value();
  };
  const bool papers = assign(ItemField::url, [](const ColumnCounts& c) { return c.share(c.papers); });
  if (!papers) assign(ItemField::url, [](const ColumnCounts& c) { return c.share(c.addresses); });
  const bool ids = assign(ItemField::arxiv_id, [](const ColumnCounts& c) { return c.share(c.arxiv_ids); });
  const bool dois = assign(ItemField::doi, [](const ColumnCounts& c) { return c.share(c.dois); });
  assign(ItemField::date, [](const ColumnCounts& c) { return c.share(c.dates); });
  assign(ItemField::body, [](const ColumnCounts& c) { return c.share(c.long_texts); });
  assign(ItemField::authors, [](const ColumnCounts& c) { return c.share(c.people); });
  // The quality of an ordinary title is 1.
  const bool titles = assign(ItemField::title, [](const ColumnCounts& c) {
    return c.values == 0 ? 0 : c.quality / static_cast<double>(c.values);
  });
  if (!titles || !(papers || ids || dois)) keys.clear();
  return keys;
}

}  // namespace kgbuild::parsing
