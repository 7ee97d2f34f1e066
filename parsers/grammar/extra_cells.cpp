#include "parsers/grammar/extra_cells.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/grammar/lines/pieces.hpp"
#include "parsers/grammar/lines/segments.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_rows = 400;  ///< whose cells are looked at

/// The number of columns: that of the header, else that of most rows. 0 if most rows have more.
std::size_t count_columns(std::span<const std::string_view> header,
                          std::span<const std::vector<std::string_view>> rows) {
  constexpr std::size_t least = 2;
  std::array<std::size_t, 33> lengths{};  // rows by their number of cells
  for (const auto& row : rows) ++lengths[std::min(row.size(), lengths.size() - 1)];
  const std::size_t usual =
      header.empty() ? static_cast<std::size_t>(std::ranges::max_element(lengths) - lengths.begin()) : header.size();
  const auto longer =
      static_cast<std::size_t>(std::ranges::count_if(rows, [&](const auto& row) { return row.size() > usual; }));
  return usual < least || longer * 2 > rows.size() ? 0 : usual;
}

void drop_empty_cells(std::vector<std::string_view>& row, std::size_t columns) {
  while (row.size() > columns && row.back().empty()) row.pop_back();
}

}  // namespace

ExtraCells::Kind ExtraCells::kind_of(std::string_view cell) {
  cell = trim(cell, " *_`~");
  if (cell.empty()) return Kind::empty;
  if (cell.find("://") != std::string_view::npos) return Kind::link;
  constexpr std::size_t max_other = 4;
  const auto date = find_written_date(cell);
  if (date && cell.size() <= date->end - date->begin + max_other) return Kind::date;
  if (!has_words(cell)) return Kind::number;
  return resembles_people(cell, true) ? Kind::people : Kind::text;
}

ExtraCells::ExtraCells(std::span<const std::string_view> header, std::span<const std::vector<std::string_view>> rows,
                       const FieldWords& words) {
  const std::size_t columns = count_columns(header, rows);
  if (std::ranges::none_of(rows, [&](const auto& row) { return row.size() > columns; })) return;
  std::vector<std::array<std::size_t, kind_count>> votes(columns);
  const auto vote = [&](std::size_t column, Kind kind) { ++votes[column][static_cast<std::size_t>(kind)]; };
  for (std::size_t column = 0; column < std::min(columns, header.size()); ++column) {
    const auto field = words.find(header[column]);
    if (field == PaperField::authors) vote(column, Kind::people);
    if (field == PaperField::date) vote(column, Kind::date);
    if (field == PaperField::title) vote(column, Kind::text);
    if (field == PaperField::paper || field == PaperField::link || field == PaperField::code) vote(column, Kind::link);
  }
  for (const auto& row : rows.first(std::min(rows.size(), max_rows)))
    for (std::size_t column = 0; column < columns && row.size() == columns; ++column)
      vote(column, kind_of(row[column]));
  for (const auto& kinds : votes) kinds_.push_back(static_cast<Kind>(std::ranges::max_element(kinds) - kinds.begin()));
}

/// By column how many others a row fits if the cells from there on are one.
std::vector<std::size_t> ExtraCells::fits(std::span<const std::string_view> row) const {
  const std::size_t columns = kinds_.size(), extra = row.size() - columns;
  std::vector<Kind> kinds;
  kinds.reserve(row.size());
  for (const std::string_view cell : row) kinds.push_back(kind_of(cell));
  std::vector<std::size_t> fits(columns);
  for (std::size_t column = 1, before = 0; column < columns; ++column)
    fits[column] = before += kinds[column - 1] == kinds_[column - 1];
  for (std::size_t column = columns - 1, after = 0; column-- > 0;)
    fits[column] += after += kinds[column + 1 + extra] == kinds_[column + 1];
  return fits;
}

std::optional<std::size_t> ExtraCells::join(std::vector<std::string_view>& row) const {
  if (kinds_.empty() || row.size() <= kinds_.size()) return std::nullopt;
  drop_empty_cells(row, kinds_.size());
  if (row.size() == kinds_.size()) return std::nullopt;
  const std::size_t extra = row.size() - kinds_.size();
  std::vector<std::size_t> fits = this->fits(row);
  for (std::size_t column = 0; column < fits.size(); ++column) {
    const Kind kind = kind_of(span_of(row[column], row[column + extra]));
    fits[column] += kind == kinds_[column] || (kind == Kind::text && kinds_[column] == Kind::link);
  }
  const auto best = static_cast<std::size_t>(std::ranges::max_element(fits) - fits.begin());
  row[best] = span_of(row[best], row[best + extra]);
  const auto after = row.begin() + static_cast<std::ptrdiff_t>(best) + 1;
  row.erase(after, after + static_cast<std::ptrdiff_t>(extra));
  return best;
}

}  // namespace kgbuild::parsing
