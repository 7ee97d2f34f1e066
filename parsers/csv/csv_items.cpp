#include "parsers/csv/csv_items.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/open_date.hpp"
#include "parsers/fields/split_date.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/items/text_lists.hpp"

namespace kgbuild::parsing {
namespace {

/// Scopus writes this where there is no abstract.
constexpr std::string_view no_abstract = "[No abstract available]";

/// What programs write for a value that is missing.
bool is_missing(std::string_view cell) {
  constexpr std::string_view words[] = {"-", "--", "n/a", "na", "nan", "none", "null", "[]"};
  return cell.empty() || cell == no_abstract ||
         (cell.size() <= 4 && std::ranges::find(words, ascii_lower(cell)) != std::end(words));
}

/// Fields whose cells may hold a list of Python or JSON.
bool is_list(ItemField field) {
  return field == ItemField::keywords || field == ItemField::references || field == ItemField::cited_by;
}

/// The first address of a cell, which may be a link of Markdown or several addresses; empty for what is not one.
std::string_view find_address(std::string_view cell) {
  const std::string_view url = find_url(cell);
  if (!url.empty()) return url;
  return cell.find('.') != std::string_view::npos && cell.find('/') != std::string_view::npos ? cell : "";
}

/// People without the ids that Scopus adds: `Ode, An (57200000000)`.
std::string drop_numbers(std::string_view cell) {
  constexpr std::size_t max_key = 2;  // digits of a number that denotes an affiliation
  std::string people;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t open = std::min(cell.find(" (", at), cell.size());
    const std::size_t digits = std::min(open + 2, cell.size());
    const std::size_t close = std::min(cell.find_first_not_of("0123456789", digits), cell.size());
    const bool number = close > digits + max_key && close < cell.size() && cell[close] == ')';
    people.append(cell.substr(at, (number ? open : digits) - at));
    at = number ? close + 1 : digits;
  }
  return people;
}

}  // namespace

Item CsvItems::make(const CsvRow& row, std::uint32_t line) const {
  Item item;
  for (std::size_t i = 0; i < std::min(row.cells.size(), header_.columns.size()); ++i)
    if (header_.columns[i].field != ItemField::other) add(i, row, line, item);
  return item;
}

bool CsvItems::repeats_header(const CsvRow& row) const {
  const auto title = std::ranges::find(header_.columns, ItemField::title, &ItemKey::field) - header_.columns.begin();
  const auto place = static_cast<std::size_t>(title);
  return place < row.cells.size() && fields_.find(row.cells[place]).field == ItemField::title &&
         std::ranges::count_if(row.cells,
                               [&](std::string_view cell) { return fields_.find(cell).field != ItemField::other; }) > 1;
}

void CsvItems::add(std::size_t place, const CsvRow& row, std::uint32_t line, Item& item) const {
  const ItemKey key = header_.columns[place];
  std::string_view cell = trim(row.cells[place], " \t\n");
  if (is_missing(cell) || place == header_.month) return;
  if (header_.full_stops && (key.field == ItemField::title || key.field == ItemField::authors))
    cell = strip_list_stop(cell);
  if (key.field == ItemField::date)
    item.add(key, read_date(cell, row), line, false);
  else if (key.field == ItemField::url)
    item.add(key, std::string(find_address(cell)), line, false);
  else if (key.field == ItemField::authors || key.field == ItemField::author_part)
    add_people(cell, key, line, item);
  else if (is_list(key.field) && cell.starts_with('[') && !cell.starts_with("[["))
    add_list(cell, key, line, item);
  else
    item.add(key, std::string(cell), line, false);
}

void CsvItems::add_people(std::string_view cell, ItemKey key, std::uint32_t line, Item& item) const {
  std::vector<std::string> names = split_text_list(cell, fields_);
  if (names.empty()) return item.add(key, drop_numbers(cell), line, false);
  for (std::string& name : names) item.add(key, std::move(name), line, true);
}

void CsvItems::add_list(std::string_view cell, ItemKey key, std::uint32_t line, Item& item) const {
  const std::vector<std::string> values = split_text_list(cell, fields_);
  if (values.empty()) item.add(key, std::string(cell), line, false);
  for (const std::string& value : values) item.add(key, value, line, true);
}

/// A date as it is written, or a year to which other columns add month and day; empty for what is not a date.
std::string CsvItems::read_date(std::string_view cell, const CsvRow& row) const {
  std::string date = read_date_field(cell);
  // Other rows may show what is the day, and the file may give the year.
  if (!header_.month) return date.empty() && !read_open_date(cell) ? date : std::string(cell);
  if (date.size() != 4) return date;
  const auto part = [&](std::optional<std::size_t> place) {
    return place && *place < row.cells.size() ? row.cells[*place] : std::string_view();
  };
  return join_date(date, part(header_.month), part(header_.day));
}

}  // namespace kgbuild::parsing
