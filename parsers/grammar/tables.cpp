#include "parsers/grammar/tables.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/strings.hpp"
#include "parsers/fields/date_column.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/open_date.hpp"
#include "parsers/fields/resembles_people.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/extra_cells.hpp"
#include "parsers/grammar/heads.hpp"
#include "parsers/grammar/other_works.hpp"
#include "parsers/grammar/segments.hpp"
#include "parsers/grammar/venue_headings.hpp"
#include "parsers/grammar/venues.hpp"
#include "parsers/items/value_counts.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_columns = 32;

struct Row {
  std::size_t line = 0;  ///< index in Document::lines
  std::vector<std::string_view> cells;
  std::optional<std::size_t> joined = {};  ///< a cell with bars
};

struct Table {
  std::vector<std::string_view> header;  ///< empty if there is none
  std::vector<Row> rows;
};

void join_extra_cells(Table& table, const FieldWords& words) {
  std::vector<std::vector<std::string_view>> cells;
  for (const Row& row : table.rows) cells.push_back(row.cells);
  const ExtraCells extra(table.header, cells, words);
  for (Row& row : table.rows) row.joined = extra.join(row.cells);
}

std::vector<Table> find_tables(const Document& document, const FieldWords& words) {
  std::vector<Table> tables;
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
    Table& table = tables.back();
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
  for (Table& table : tables) join_extra_cells(table, words);
  return tables;
}

/// What the cells of a column have in common: shares of its cells that are not empty.
struct ColumnProfile {
  NamesVote names;
  double title = 0, people = 0, date = 0, paper = 0, linked = 0, prose = 0;
  double unnamed_people = 0;  ///< people, also one a cell, below a name that is not known
  std::optional<PaperField> header;
};

std::string_view without_marks(std::string_view cell) { return trim(cell, " *_`~"); }

class TableReader {
 public:
  TableReader(const Table& table, const Document& document, const FieldWords& words)
      : table_(table), document_(document), words_(words) {}

  /// By field the column that holds it, or `none`.
  std::array<std::size_t, paper_field_count> assign() {
    std::size_t columns = table_.header.size();
    for (const Row& row : table_.rows) columns = std::max(columns, row.cells.size());
    for (std::size_t column = 0; column < std::min(columns, max_columns); ++column)
      profiles_.push_back(profile(column));
    std::array<std::size_t, paper_field_count> found{};
    found.fill(none);
    std::vector<bool> taken(profiles_.size());
    // The title comes first: its column may hold the address as well.
    constexpr std::array title{PaperField::title};
    choose(title, found, taken);
    while (choose(fields, found, taken)) {
    }
    return found;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  static std::size_t index(PaperField field) { return static_cast<std::size_t>(field); }

 private:
  static constexpr std::array<PaperField, 10> fields{
      PaperField::authors, PaperField::date, PaperField::paper,  PaperField::body,     PaperField::votes,
      PaperField::venue,   PaperField::link, PaperField::status, PaperField::keywords, PaperField::code};

  /// Assigns the best free column to the best of `candidates` that has none; false if none is good enough.
  bool choose(std::span<const PaperField> candidates, std::array<std::size_t, paper_field_count>& found,
              std::vector<bool>& taken) const {
    double best = 0.5;
    PaperField best_field{};
    std::size_t best_column = none;
    for (const PaperField field : candidates) {
      if (found[index(field)] != none) continue;
      for (std::size_t column = 0; column < profiles_.size(); ++column) {
        const double value = taken[column] ? 0 : support(field, profiles_[column]);
        if (value <= best) continue;
        best = value;
        best_field = field;
        best_column = column;
      }
    }
    if (best_column == none) return false;
    found[index(best_field)] = best_column;
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
    double cells = 0;
    ValueCounts values;
    for (const Row& row : std::span(table_.rows).first(std::min(table_.rows.size(), max_rows))) {
      if (column >= row.cells.size()) continue;
      const std::string_view cell = without_marks(row.cells[column]);
      if (cell.empty()) continue;
      ++cells;
      add_cell(cell, result);
      values.add(cell);
    }
    const bool unknown = !result.header && column < table_.header.size() && has_words(table_.header[column]);
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
    const bool people = !dated && result.header != PaperField::title && resembles_people(cell, false);
    // A number may be a year if the column is said to hold one.
    result.date += dated || (result.header == PaperField::date && !read_date_field(cell).empty());
    result.people += people;
    result.names.add(dated ? std::string_view() : cell);
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
    if (!dated && !people) result.title += linked ? title : 0.8 * title;
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

  const Table& table_;
  const Document& document_;
  const FieldWords& words_;
  std::vector<ColumnProfile> profiles_;
};

using Columns = std::array<std::size_t, paper_field_count>;

std::string_view cell_of(const Row& row, const Columns& columns, PaperField field) {
  const std::size_t column = columns[TableReader::index(field)];
  return column < row.cells.size() ? row.cells[column] : std::string_view();
}

/// Neither links nor marks other than those of emphasis.
bool is_plain(std::string_view cell) {
  constexpr std::array<std::string_view, 6> marks{"`", "<", "\\", "](", "][", "://"};
  return std::ranges::all_of(marks, [&](std::string_view mark) { return cell.find(mark) == std::string_view::npos; });
}

/// What a plain cell has around the title belongs to it, unless it is a field.
void keep_whole_title(std::string_view cell, const FieldWords& words, Draft& draft) {
  constexpr std::size_t max_title = 300;
  if (cell.size() > max_title || !draft.authors.empty() || !draft.date.empty() || !draft.year.empty() ||
      !draft.paper.empty())
    return;
  const std::size_t at = cell.rfind(draft.title);
  if (at == std::string_view::npos) return;
  if (is_venue(trim(cell.substr(at + draft.title.size()), " *_()[],"), words)) return;
  draft.title = trim(cell);
  draft.body = {};
}

/// `**Glow**: A Dim Model`, `**Glow:** A Dim Model`: the part in bold is the name within the title.
bool names_in_bold(std::string_view cell) {
  const std::size_t close = cell.find("**", 2);
  if (!cell.starts_with("**") || close == std::string_view::npos) return false;
  return cell.substr(close + 2).starts_with(':') || cell[close - 1] == ':';
}

/// Reads the cell of the title. `is_titled`: the header says that the column holds titles, so that any words are one.
bool read_title(std::string_view cell, bool is_titled, const HeadReader& heads, Draft& draft) {
  const bool found = heads.read(cell, draft);
  if (!is_titled || !is_plain(cell)) return found;
  if (found)
    keep_whole_title(cell, heads.words(), draft);
  else if (has_words(cell))
    draft.title = trim(cell);
  return !draft.title.empty();
}

/// How the cells of a table are read.
struct RowReader {
  const Columns& columns;
  bool is_titled;
  const HeadReader& heads;
  const DateColumn& dates;
};

bool read_row(const Row& row, const RowReader& reader, Draft& draft) {
  const Columns& columns = reader.columns;
  const HeadReader& heads = reader.heads;
  const std::string_view title = cell_of(row, columns, PaperField::title);
  const bool is_whole = row.joined == columns[TableReader::index(PaperField::title)] || names_in_bold(title);
  if (!read_title(title, reader.is_titled || is_whole, heads, draft)) return false;
  const auto value = [&](PaperField field) { return cell_of(row, columns, field); };
  if (const std::string_view authors = without_marks(value(PaperField::authors)); has_words(authors))
    draft.authors = authors;
  if (const auto date = find_written_date(value(PaperField::date))) draft.date = date->iso;
  if (const auto day = reader.dates.resolve(value(PaperField::date))) draft.date = *day;
  if (draft.date.empty())
    if (std::string year = read_date_field(without_marks(value(PaperField::date))); !year.empty())
      draft.year = std::move(year);
  if (const std::string_view paper = value(PaperField::paper); !paper.empty()) {
    const std::size_t before = draft.links.size();
    heads.read_links(paper, "paper", draft);
    if (draft.links.size() == before) draft.paper = paper;
  }
  if (draft.year.empty()) draft.year = venue_year(value(PaperField::venue), heads.words());
  draft.venue = value(PaperField::venue);
  draft.status = value(PaperField::status);
  draft.keywords = value(PaperField::keywords);
  if (const std::string_view votes = value(PaperField::votes); !votes.empty()) draft.votes = votes;
  if (const std::string_view body = value(PaperField::body); has_words(body)) draft.body = body;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const bool read = i == columns[TableReader::index(PaperField::title)] ||
                      i == columns[TableReader::index(PaperField::paper)] ||
                      i == columns[TableReader::index(PaperField::body)];
    const bool is_code = i == columns[TableReader::index(PaperField::code)];
    const std::size_t before = draft.links.size();
    if (!read) heads.read_links(row.cells[i], {}, draft);
    if (is_code)
      for (ListedLink& link : std::span(draft.links).subspan(before)) link.label = "code";
  }
  return true;
}

/// A row with one text and nothing else: the heading of the rows below.
bool is_section(const Row& row) {
  constexpr std::size_t min_cells = 3;
  const auto filled = std::ranges::find_if_not(row.cells, &std::string_view::empty);
  if (row.cells.size() < min_cells || filled == row.cells.end() || !find_url(*filled).empty()) return false;
  return std::ranges::all_of(filled + 1, row.cells.end(), &std::string_view::empty);
}

/// Rows of a group whose date is in its first row only. A group is in a column before the title; its rows are a third
/// of all at least, and no date is written twice.
void fill_dates(Table& table, const Columns& columns) {
  const std::size_t date = columns[TableReader::index(PaperField::date)];
  if (date == TableReader::none || date > columns[TableReader::index(PaperField::title)]) return;
  std::set<std::string_view> dates;
  std::size_t blanks = 0;
  for (const Row& row : table.rows) {
    const std::string_view cell = date < row.cells.size() ? row.cells[date] : std::string_view();
    if (cell.empty() ? dates.empty() : !dates.insert(cell).second) return;
    blanks += cell.empty();
  }
  if (blanks * 3 < table.rows.size()) return;
  std::string_view above;
  for (Row& row : table.rows) {
    if (date >= row.cells.size()) continue;
    if (row.cells[date].empty()) row.cells[date] = above;
    above = row.cells[date];
  }
}

}  // namespace

ListReading read_tables(const Document& document, const FieldWords& words) {
  ListReading reading;
  const std::vector<std::string> days = find_days(document);
  const std::vector<HeadingVenue> venues = find_heading_venues(document, words);
  std::vector<Table> tables = find_tables(document, words);
  std::vector<Columns> columns_of;
  DateColumn dates;  // of all tables: they are written alike
  for (Table& table : tables) {
    columns_of.push_back(TableReader(table, document, words).assign());
    fill_dates(table, columns_of.back());
    for (const Row& row : table.rows) dates.add(cell_of(row, columns_of.back(), PaperField::date));
  }
  reading.undecided_dates = dates.undecided();
  for (const Table& table : tables) {
    const Columns& columns = columns_of[static_cast<std::size_t>(&table - tables.data())];
    if (columns[TableReader::index(PaperField::title)] == TableReader::none) continue;
    std::vector<std::string_view> titles;
    for (const Row& row : table.rows) titles.push_back(cell_of(row, columns, PaperField::title));
    const HeadReader heads(titles, document, words);
    const std::size_t column = columns[TableReader::index(PaperField::title)];
    const bool is_titled = column < table.header.size() && words.find(table.header[column]) == PaperField::title;
    for (const Row& row : table.rows) {
      const DocumentLine& line = document.lines[row.line];
      Draft draft;
      draft.line = line.number;
      const bool titled = read_row(row, {columns, is_titled, heads, dates}, draft);
      if (titled && is_other_work(draft)) {
        ++reading.others;
        reading.left.push_back({line.number, line.text, "marked as a repository, a post or a data set"});
      } else if (titled && (is_identified(draft) || !draft.authors.empty() || !draft.date.empty())) {
        if (const std::string& day = days[row.line]; !day.empty()) {
          if (day != reading.days.back()) reading.days.push_back(day);
          draft.day = static_cast<std::uint32_t>(reading.days.size() - 1);
        }
        use_heading_venue(venues[row.line], draft);
        reading.drafts.push_back(std::move(draft));
      } else if (!is_section(row)) {
        reading.left.push_back({line.number, line.text, titled ? "no address, authors or date" : "no title"});
      }
    }
  }
  return reading;
}

}  // namespace kgbuild::parsing
