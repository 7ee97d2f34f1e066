#include "parsers/grammar/table_columns.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "base/strings.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/open_date.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/lines/names_vote.hpp"
#include "parsers/grammar/lines/pieces.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/items/value_counts.hpp"

namespace kgbuild::parsing {
namespace {

/// What the cells of a column have in common: shares of its cells that are not empty.
struct ColumnProfile {
  NamesVote names;
  double title = 0, people = 0, date = 0, paper = 0, linked = 0, prose = 0;
  double unnamed_people = 0;  ///< people, also one a cell, below a name that is not known
  std::optional<PaperField> header;
};

class ColumnAssigner {
 public:
  ColumnAssigner(const ListTable& table, const Document& document, const FieldWords& words)
      : table_(table), document_(document), words_(words) {}

  TableColumns assign() {
    std::size_t columns = table_.header.size();
    for (const TableRow& row : table_.rows) columns = std::max(columns, row.cells.size());
    for (std::size_t column = 0; column < std::min(columns, max_columns); ++column)
      profiles_.push_back(profile(column));
    std::vector<bool> taken(profiles_.size());
    TableColumns found;
    // The title comes first: its column may hold the address as well.
    constexpr std::array title{PaperField::title};
    choose(title, found, taken);
    while (choose(fields, found, taken)) {
    }
    return found;
  }

 private:
  static constexpr std::array<PaperField, 10> fields{
      PaperField::authors, PaperField::date, PaperField::paper,  PaperField::body,     PaperField::votes,
      PaperField::venue,   PaperField::link, PaperField::status, PaperField::keywords, PaperField::code};

  /// Assigns the best free column to the best of `candidates` that has none; false if none is good enough.
  bool choose(std::span<const PaperField> candidates, TableColumns& found, std::vector<bool>& taken) const {
    double best = 0.5;
    PaperField best_field{};
    std::size_t best_column = TableColumns::none;
    for (const PaperField field : candidates) {
      if (found[field] != TableColumns::none) continue;
      for (std::size_t column = 0; column < profiles_.size(); ++column) {
        const double value = taken[column] ? 0 : support(field, profiles_[column]);
        if (value <= best) continue;
        best = value;
        best_field = field;
        best_column = column;
      }
    }
    if (best_column == TableColumns::none) return false;
    found.set(best_field, best_column);
    taken[best_column] = true;
    return true;
  }

  /// The field of a header, or of the first part of `Title & Authors`, `Title / Link`.
  std::optional<PaperField> find_header(std::string_view name) const {
    if (const auto field = words_.find(name)) return field;
    for (const std::string_view mark : {" & ", "/", " + ", " and ", ","})
      if (const std::size_t end = name.find(mark); end != std::string_view::npos)
        if (const auto field = words_.find(trim(name.substr(0, end)))) return field;
    return std::nullopt;
  }

  ColumnProfile profile(std::size_t column) const {
    constexpr std::size_t max_rows = 400;
    ColumnProfile result;
    if (column < table_.header.size()) result.header = find_header(table_.header[column]);
    const bool unknown = !result.header && column < table_.header.size() && has_words(table_.header[column]);
    double cells = 0;
    ValueCounts values;
    for (const TableRow& row : std::span(table_.rows).first(std::min(table_.rows.size(), max_rows))) {
      if (column >= row.cells.size()) continue;
      const std::string_view cell = without_marks(row.cells[column]);
      if (cell.empty()) continue;
      ++cells;
      add_cell(cell, result);
      if (unknown) values.add(cell);
    }
    constexpr double nearly_all = 0.8;  // two words with capitals may be something else
    if (const double names = values.support(ItemField::authors); unknown && names >= nearly_all)
      result.unnamed_people = names;
    if (cells == 0) return result;
    constexpr double least = 0.6;  // above what takes the column
    if (result.names.names_are_authors() && result.people > 0) result.people = std::max(result.people, least * cells);
    for (double* share : {&result.title, &result.people, &result.date, &result.paper, &result.linked, &result.prose})
      *share /= cells;
    return result;
  }

  void add_cell(std::string_view cell, ColumnProfile& result) const {
    const auto date = find_written_date(cell);
    const bool dated =
        date ? cell.size() <= date->end - date->begin + 4
             : (cell.size() <= 6 && find_year(cell)) || (result.header == PaperField::date && read_open_date(cell));
    const PeopleLike people = dated || result.header == PaperField::title ? PeopleLike::none : judge_people(cell);
    // A number may be a year if the column is said to hold one.
    result.date += dated || (result.header == PaperField::date && !read_date_field(cell).empty());
    result.people += people == PeopleLike::list;
    result.names.add(cell, people);
    bool linked = false, paper = false;
    double title = 0;
    for (const Piece& piece : split_pieces(cell, document_)) {
      if (piece.kind == PieceKind::link || piece.kind == PieceKind::address) {
        linked = true;
        paper = paper || is_paper_address(piece.url);
      }
      const bool named = piece.kind == PieceKind::text || (piece.kind == PieceKind::link && !words_.find(piece.text));
      if (named) title = std::max(title, title_quality(clean_title(trim_right(piece.text, " (["))));
    }
    if (!dated && people != PeopleLike::list) result.title += linked ? title : 0.8 * title;
    result.linked += linked;
    result.paper += paper;
    constexpr std::size_t prose_length = 140;
    result.prose += cell.size() > prose_length && !linked;
  }

  /// Above 0.5: the column may hold the field.
  static double support(PaperField field, const ColumnProfile& column) {
    const auto called = [&](PaperField name) { return column.header == name ? 1.0 : 0.0; };
    const double other = column.header && *column.header != field ? 0.7 : 0.0;
    switch (field) {
      case PaperField::title: {
        const double paper = called(PaperField::paper) * 0.6;  // "Paper" may be the title or its address
        const double named = column.title > 0.2 ? 0.5 * called(field) + 0.4 * paper : 0;
        return column.title * (1 + called(field) + paper) + named + 0.3 * column.paper * column.title -
               (paper == 0 ? other : 0) - 0.5 * column.prose;
      }
      case PaperField::authors:
        return std::max(column.people, 0.9 * column.unnamed_people) + called(field) - other;
      case PaperField::date:
        return column.date + called(field) * (column.date > 0 ? 1 : 0) - other;
      case PaperField::paper:
        return (column.paper + 0.4 * column.linked + called(field)) * 0.9 -
               (column.header == PaperField::link || column.header == PaperField::code ? 0.7 : 0);
      case PaperField::body:
        return called(field) * 1.2 + (column.header ? 0 : column.prose);
      case PaperField::votes:
      case PaperField::venue:
      case PaperField::status:
      case PaperField::keywords:
      case PaperField::code:
        return called(field) * 0.8;
      case PaperField::link:
        return called(field) * 0.8 + (column.header ? 0 : 0.6 * column.linked);
      case PaperField::other:
        break;
    }
    return 0;
  }

  const ListTable& table_;
  const Document& document_;
  const FieldWords& words_;
  std::vector<ColumnProfile> profiles_;
};

}  // namespace

TableColumns assign_columns(const ListTable& table, const Document& document, const FieldWords& words) {
  return ColumnAssigner(table, document, words).assign();
}

void fill_dates(ListTable& table, const TableColumns& columns) {
  const std::size_t date = columns[PaperField::date];
  if (date == TableColumns::none || date > columns[PaperField::title]) return;
  std::set<std::string_view> dates;
  std::size_t blanks = 0;
  for (const TableRow& row : table.rows) {
    const std::string_view cell = date < row.cells.size() ? row.cells[date] : std::string_view();
    if (cell.empty() ? dates.empty() : !dates.insert(cell).second) return;
    blanks += cell.empty();
  }
  if (blanks * 3 < table.rows.size()) return;
  std::string_view above;
  for (TableRow& row : table.rows) {
    if (date >= row.cells.size()) continue;
    if (row.cells[date].empty()) row.cells[date] = above;
    above = row.cells[date];
  }
}

}  // namespace kgbuild::parsing
