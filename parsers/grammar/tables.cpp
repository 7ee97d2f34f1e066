#include "parsers/grammar/tables.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

#include "base/strings.hpp"
#include "parsers/fields/date_column.hpp"
#include "parsers/fields/dates.hpp"
#include "parsers/fields/work_kinds.hpp"
#include "parsers/grammar/heads.hpp"
#include "parsers/grammar/line_days.hpp"
#include "parsers/grammar/lines/other_works.hpp"
#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/lines/venues.hpp"
#include "parsers/grammar/table_columns.hpp"
#include "parsers/grammar/table_papers.hpp"
#include "parsers/grammar/table_rows.hpp"
#include "parsers/grammar/venue_headings.hpp"

namespace kgbuild::parsing {
namespace {

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
    keep_whole_title(cell, heads.fields().words(), draft);
  else if (has_words(cell))
    draft.title = trim(cell);
  return !draft.title.empty();
}

/// Whether a column names who presents the papers, or the dates are those of sessions: of a reading group.
bool lists_sessions(const std::vector<std::string_view>& header) {
  constexpr auto words = std::to_array<std::string_view>(
      {"presenter",    "presenters",   "presented by", "speaker",     "speakers", "discussant",   "discussion lead",
       "discussed on", "discussed",    "read on",      "meeting",     "session",  "担当",         "担当者",
       "発表者",       "紹介者",       "主讲人",       "主讲",        "主講人",   "汇报人",       "分享人",
       "讲者",         "발표자",       "발표",         "vortragende", "referent", "présentateur", "ponente",
       "presentador",  "apresentador", "докладчик"});
  return std::ranges::any_of(header, [&](std::string_view cell) {
    return std::ranges::find(words, ascii_lower(without_marks(cell))) != words.end();
  });
}

/// `(Moor et al., ICLR 2023)` in the column of venues.
void read_venue_cell(std::string_view cell, const FieldReader& fields, Draft& draft) {
  if (cell.empty()) return;
  draft.venue = cell;
  if (!draft.authors.empty() || cell.find(',') == std::string_view::npos) return;
  Draft trial;
  if (!fields.read_segment(cell, trial) || trial.authors.empty() || trial.venue.empty()) return;
  draft.authors = trial.authors;
  draft.family_names = trial.family_names;
  draft.venue = trial.venue;
}

/// How the cells of a table are read.
struct RowReader {
  const TableColumns& columns;
  bool is_titled;
  bool of_sessions;  ///< dates are those of sessions
  const HeadReader& heads;
  const DateColumn& dates;
};

bool read_row(const TableRow& row, const RowReader& reader, Draft& draft) {
  const TableColumns& columns = reader.columns;
  const HeadReader& heads = reader.heads;
  const std::string_view title = columns.cell(row, PaperField::title);
  const bool is_whole = row.joined == columns[PaperField::title] || names_in_bold(title);
  if (!read_title(title, reader.is_titled || is_whole, heads, draft)) return false;
  const auto value = [&](PaperField field) { return columns.cell(row, field); };
  if (const std::string_view authors = without_marks(value(PaperField::authors)); has_words(authors))
    draft.authors = authors;
  if (const auto date = find_written_date(value(PaperField::date))) draft.date = date->iso;
  if (const auto day = reader.dates.resolve(value(PaperField::date))) draft.date = *day;
  if (draft.date.empty())
    if (std::string year = read_date_field(without_marks(value(PaperField::date))); !year.empty())
      draft.year = std::move(year);
  if (const std::string_view paper = value(PaperField::paper); !paper.empty()) {
    const std::size_t before = draft.links.size();
    heads.fields().read_links(paper, "paper", draft);
    if (draft.links.size() == before) draft.paper = paper;
  }
  if (draft.year.empty()) draft.year = venue_year(value(PaperField::venue), heads.fields().words());
  read_venue_cell(value(PaperField::venue), heads.fields(), draft);
  // The paper is of the year of its venue, whenever a group reads it.
  if (reader.of_sessions && !draft.year.empty() && !draft.date.starts_with(draft.year)) draft.date = draft.year;
  draft.status = value(PaperField::status);
  draft.keywords = value(PaperField::keywords);
  if (const std::string_view votes = value(PaperField::votes); !votes.empty()) draft.votes = votes;
  if (const std::string_view body = value(PaperField::body); has_words(body)) draft.body = body;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const bool read =
        i == columns[PaperField::title] || i == columns[PaperField::paper] || i == columns[PaperField::body];
    const bool is_code = i == columns[PaperField::code];
    const std::size_t before = draft.links.size();
    if (!read) heads.fields().read_links(row.cells[i], {}, draft);
    if (is_code)
      for (ListedLink& link : std::span(draft.links).subspan(before)) link.label = "code";
  }
  return true;
}

/// The column that says of what kind the works are, by its name; the number of columns if there is none.
std::size_t find_kind_column(const ListTable& table) {
  const auto found =
      std::ranges::find_if(table.header, [](std::string_view name) { return names_kind_column(without_marks(name)); });
  return static_cast<std::size_t>(found - table.header.begin());
}

/// `Blog` or `Video` in the column of kinds, and no address or id of a paper.
bool is_other_kind(const TableRow& row, std::size_t column, const Draft& draft) {
  if (column >= row.cells.size() || has_paper_address(draft) || !draft.paper.empty()) return false;
  const std::string_view kind = without_marks(row.cells[column]);
  return names_other_work(kind) || names_other_kind(kind);
}

void split_rows(ListTable& table, std::size_t title, const Document& document, const FieldWords& words) {
  std::vector<TableRow> rows;
  for (const TableRow& row : table.rows)
    std::ranges::move(split_row(row, title, document, words), std::back_inserter(rows));
  table.rows = std::move(rows);
}

}  // namespace

ListReading read_tables(const Document& document, const FieldWords& words) {
  ListReading reading;
  const std::vector<std::string> days = find_days(document);
  const std::vector<HeadingVenue> venues = find_heading_venues(document, words);
  std::vector<ListTable> tables = find_tables(document, words);
  std::vector<TableColumns> columns_of;
  DateColumn dates;  // of all tables: they are written alike
  for (ListTable& table : tables) {
    columns_of.push_back(assign_columns(table, document, words));
    fill_dates(table, columns_of.back());
    split_rows(table, columns_of.back()[PaperField::title], document, words);
    for (const TableRow& row : table.rows) dates.add(columns_of.back().cell(row, PaperField::date));
  }
  reading.undecided_dates = dates.undecided();
  for (const ListTable& table : tables) {
    const TableColumns& columns = columns_of[static_cast<std::size_t>(&table - tables.data())];
    if (columns[PaperField::title] == TableColumns::none) continue;
    std::vector<std::string_view> titles;
    for (const TableRow& row : table.rows) titles.push_back(columns.cell(row, PaperField::title));
    const HeadReader heads(titles, document, words);
    const std::size_t column = columns[PaperField::title], kinds = find_kind_column(table);
    const bool is_titled = column < table.header.size() && words.find(table.header[column]) == PaperField::title;
    for (const TableRow& row : table.rows) {
      const DocumentLine& line = document.lines[row.line];
      Draft draft;
      draft.line = line.number;
      const bool titled = read_row(row, {columns, is_titled, lists_sessions(table.header), heads, dates}, draft);
      if (titled && (is_other_work(draft) || is_other_kind(row, kinds, draft))) {
        ++reading.others;
        reading.left.push_back({line.number, line.text, "is marked as a repository, a post or a data set"});
      } else if (titled && (is_identified(draft) || !draft.authors.empty() || !draft.date.empty())) {
        if (const std::string& day = days[row.line]; !day.empty()) {
          if (day != reading.days.back()) reading.days.push_back(day);
          draft.day = static_cast<std::uint32_t>(reading.days.size() - 1);
        }
        use_heading_venue(venues[row.line], draft);
        reading.drafts.push_back(std::move(draft));
      } else if (!is_section(row)) {
        reading.left.push_back({line.number, line.text, titled ? "has no address, authors or date" : "has no title"});
      }
    }
  }
  return reading;
}

}  // namespace kgbuild::parsing
