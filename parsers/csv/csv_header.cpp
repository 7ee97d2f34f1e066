#include "parsers/csv/csv_header.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/urls.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_rows_above = 32;

/// Without what some write around names of columns: `# title`, `Title:`, `"title"`.
std::string_view column_name(std::string_view cell) { return trim(cell, " \t\n#:*\"'"); }

/// `DOI` of `DOI / Link`, `Title` of `Title & Venue`; empty if the name has one part.
std::string_view first_part(std::string_view name) {
  const std::size_t end = name.find_first_of("/&+");
  return end == std::string_view::npos ? std::string_view() : trim(name.substr(0, end));
}

/// Where no column is called a title, a column `Paper` has the titles unless its first value is an address.
void name_title(std::string_view rows, CsvDialect dialect, CsvHeader& header) {
  if (std::ranges::find(header.columns, ItemField::title, &ItemKey::field) != header.columns.end()) return;
  const auto column = std::ranges::find(header.columns, ItemField::details, &ItemKey::field);
  const auto place = static_cast<std::size_t>(column - header.columns.begin());
  CsvReader reader(rows, dialect);
  CsvRow row;
  if (column == header.columns.end() || !reader.next(row) || place >= row.cells.size()) return;
  if (row.cells[place].empty() || !find_url(row.cells[place]).empty()) return;
  *column = {ItemField::title, 0};
  ++header.known;
}

}  // namespace

CsvHeader read_csv_header(const CsvRow& row, const ItemFields& fields) {
  CsvHeader header;
  const bool tags = !row.cells.empty() && column_name(row.cells[0]) == "PT";
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view name = column_name(row.cells[i]);
    ItemKey key = fields.find(tags ? concat({"web-of-science:", name}) : name);
    if (key.field == ItemField::other) key = fields.find(concat({"table:", name}));  // `titles` of a table are one each
    if (key.field == ItemField::other) key = fields.find(first_part(name));
    header.columns.push_back(key);
    header.names.emplace_back(name);
    if (marks_paper(key.field)) ++header.known;
    const std::string folded = fold_key(name);
    if (folded == "month" || (tags && folded == "pd")) header.month = i;
    if (folded == "day") header.day = i;
    if (folded == "pmid") header.full_stops = true;
  }
  return header;
}

bool is_own_header(const CsvRow& row) {
  if (row.cells.size() < 2) return false;
  const std::string_view first = row.cells[0], second = row.cells[1];
  return (first == "Id" && second == "Label") || (first == "Source" && second == "Target") ||
         first.find(":ID(") != std::string_view::npos || first.find(":START_ID") != std::string_view::npos;
}

std::optional<CsvHeader> find_csv_header(std::string_view text, CsvDialect dialect, const ItemFields& fields) {
  CsvReader reader(text, dialect);
  CsvRow row;
  std::optional<CsvHeader> best;
  for (std::size_t i = 0; i < max_rows_above && reader.next(row); ++i) {
    if (i == 0 && is_own_header(row)) return std::nullopt;
    CsvHeader header = read_csv_header(row, fields);
    if (header.known > 0) name_title(text.substr(reader.offset()), dialect, header);
    const bool titled = std::ranges::find(header.columns, ItemField::title, &ItemKey::field) != header.columns.end();
    if (best && (!titled || header.known <= best->known)) return best;
    if (!titled) continue;
    header.offset = row.offset;
    header.rows = reader.offset();
    best = std::move(header);
  }
  return best;
}

}  // namespace kgbuild::parsing
