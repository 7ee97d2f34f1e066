#include "parsers/csv/csv_columns.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/strings.hpp"
#include "parsers/items/value_counts.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_rows = 100;

/// A row with copies of its cells.
struct SampleRow {
  std::vector<std::string> cells;
  std::size_t offset = 0, end = 0;
};

std::vector<SampleRow> read_rows(std::string_view sample, CsvDialect dialect, std::size_t offset) {
  std::vector<SampleRow> rows;
  CsvReader reader(sample, dialect);
  reader.seek(offset);
  for (CsvRow row; rows.size() < max_rows && reader.next(row);)
    rows.push_back({{row.cells.begin(), row.cells.end()}, row.offset, reader.offset()});
  return rows;
}

std::vector<ValueCounts> count_values(std::span<const SampleRow> rows, std::size_t width) {
  std::vector<ValueCounts> columns(width);
  for (const SampleRow& row : rows)
    for (std::size_t i = 0; i < std::min(width, row.cells.size()); ++i) columns[i].add(row.cells[i]);
  return columns;
}

std::size_t count_filled(const SampleRow& row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.cells, [](const std::string& cell) { return !trim(cell, " \t\n").empty(); }));
}

/// The first row with at least two values and half as many as most rows have.
std::size_t find_first_full(const std::vector<SampleRow>& rows) {
  std::vector<std::size_t> filled;
  filled.reserve(rows.size());
  for (const SampleRow& row : rows) filled.push_back(count_filled(row));
  std::vector<std::size_t> sorted = filled;
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  std::ranges::nth_element(sorted, middle);
  const std::size_t enough = std::max<std::size_t>(2, (*middle + 1) / 2);
  const auto first = std::ranges::find_if(filled, [enough](std::size_t count) { return count >= enough; });
  return static_cast<std::size_t>(first - filled.begin());
}

/// How much a cell that is not of the kind of its column shows that it is a name: addresses and ids are never words.
int weight_of(ItemField field) {
  switch (field) {
    case ItemField::url:
    case ItemField::arxiv_id:
    case ItemField::doi:
      return 3;
    case ItemField::date:
      return 2;
    case ItemField::authors:
      return 1;
    default:
      return 0;
  }
}

/// Whether the cells of a row are of other kinds than the values of their columns.
bool differs_in_kind(const SampleRow& row, const std::vector<ItemKey>& keys) {
  int difference = 0;
  for (std::size_t i = 0; i < std::min(keys.size(), row.cells.size()); ++i) {
    ValueCounts cell;
    cell.add(row.cells[i]);
    if (cell.values() == 0) continue;
    const bool alike = cell.support(keys[i].field) > ValueCounts::most;
    difference += alike ? -weight_of(keys[i].field) : weight_of(keys[i].field);
  }
  return difference > 0;
}

bool has(const std::vector<ItemKey>& keys, ItemField field) {
  return std::ranges::find(keys, field, &ItemKey::field) != keys.end();
}

/// Whether titles and what the other columns hold make the rows papers.
bool are_papers(const std::vector<ItemKey>& keys, const std::vector<ValueCounts>& columns, bool named) {
  if (!has(keys, ItemField::title)) return false;
  if (has(keys, ItemField::arxiv_id) || has(keys, ItemField::doi)) return true;
  bool papers = false, people = false, titles = false;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    papers = papers || (keys[i].field == ItemField::url && columns[i].papers() > ValueCounts::most);
    people = people || (keys[i].field == ItemField::authors && columns[i].support(ItemField::authors) > 0);
    titles = titles || (keys[i].field == ItemField::title && columns[i].are_surely_titles());
  }
  return papers || (named && people && titles);
}

/// Fills the keys of columns that are not known, and notes which.
void fill(const std::vector<ValueCounts>& columns, const std::vector<ItemField>& wanted, const ItemFields& fields,
          CsvHeader& header) {
  const bool needs_address = std::ranges::find(wanted, ItemField::url) != wanted.end();
  // `Reference` may be the address of the paper itself.
  for (std::size_t i = 0; needs_address && i < columns.size(); ++i)
    if (header.columns[i].field == ItemField::references && may_name_address(header.names[i]) &&
        columns[i].support(ItemField::url) > ValueCounts::most)
      header.columns[i] = {};
  std::vector<bool> open;
  for (const std::string& name : header.names) open.push_back(!fields.is_other(name));
  const std::vector<ItemKey> before = header.columns;
  assign_by_values(columns, open, wanted, header.columns);
  for (std::size_t i = 0; i < before.size(); ++i)
    if (before[i].field != header.columns[i].field) header.guessed.push_back(i);
  if (has(header.columns, ItemField::authors) || has(header.columns, ItemField::author_part)) return;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (header.columns[i].field == ItemField::other && columns[i].support(ItemField::authors) > ValueCounts::most)
      header.unread_people = i;
}

/// A header without names for rows of the width.
CsvHeader make_nameless(std::size_t width) {
  CsvHeader header;
  header.columns.resize(width);
  header.names.resize(width);
  return header;
}

}  // namespace

std::optional<CsvHeader> guess_csv_header(std::string_view sample, CsvDialect dialect, const ItemFields& fields) {
  const std::vector<ItemField> wanted{ItemField::url,  ItemField::arxiv_id, ItemField::doi,  ItemField::date,
                                      ItemField::body, ItemField::authors,  ItemField::title};
  const std::vector<SampleRow> rows = read_rows(sample, dialect, 0);
  if (rows.empty()) return std::nullopt;
  const std::size_t first = find_first_full(rows);
  if (first == rows.size()) return std::nullopt;
  CsvRow top;
  top.cells.assign(rows[first].cells.begin(), rows[first].cells.end());
  if (is_own_header(top)) return std::nullopt;
  const std::span<const SampleRow> below = std::span(rows).subspan(first + 1);
  for (const bool named : {true, false}) {
    CsvHeader header = named ? read_csv_header(top, fields) : make_nameless(top.cells.size());
    const auto columns = count_values(named ? below : std::span(rows).subspan(first), top.cells.size());
    fill(columns, wanted, fields, header);
    if (!are_papers(header.columns, columns, named) || (named && !differs_in_kind(rows[first], header.columns)))
      continue;
    header.offset = rows[first].offset;
    header.rows = named ? rows[first].end : rows[first].offset;
    if (!named) header.guessed.clear();
    return header;
  }
  return std::nullopt;
}

void complete_csv_header(std::string_view sample, CsvDialect dialect, const ItemFields& fields, CsvHeader& header) {
  const std::vector<SampleRow> rows = read_rows(sample, dialect, header.rows);
  std::vector<ItemField> wanted;
  const bool has_address = has(header.columns, ItemField::url) || has(header.columns, ItemField::arxiv_id) ||
                           has(header.columns, ItemField::doi);
  if (!has_address) wanted = {ItemField::url, ItemField::arxiv_id, ItemField::doi};
  wanted.push_back(ItemField::date);
  if (!has(header.columns, ItemField::author_part)) wanted.push_back(ItemField::authors);
  fill(count_values(rows, header.columns.size()), wanted, fields, header);
}

}  // namespace kgbuild::parsing
