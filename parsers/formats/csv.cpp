// Input format `csv`: tables of papers, one a row.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/quoted.hpp"
#include "base/strings.hpp"
#include "parsers/csv/csv_cutter.hpp"
#include "parsers/csv/csv_items.hpp"
#include "parsers/csv/csv_table.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/fields/work_kinds.hpp"
#include "parsers/formats/formats.hpp"
#include "parsers/formats/item_passes.hpp"
#include "parsers/items/item_list.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {
namespace {

/// Rows that are not as the table is.
struct OddRows {
  std::size_t count = 0;
  std::uint32_t line = 0;  ///< of the first

  void add(std::uint32_t at) {
    if (count++ == 0) line = at;
  }
};

bool is_blank_cell(std::string_view cell) { return trim(cell, " \t\n").empty(); }

/// Says which columns were read by their values, and which one was not although it names people.
void report_columns(const CsvHeader& header, const Source& source, Diagnostics& diagnostics) {
  std::string guessed;
  for (const std::size_t place : header.guessed) {
    const std::string column =
        header.names[place].empty() ? "column " + std::to_string(place + 1) : quoted(header.names[place], 40);
    guessed += concat({guessed.empty() ? "" : ", ", column, " as ", describe_values(header.columns[place].field)});
  }
  const std::uint32_t line = source.position(header.offset).line;
  if (!guessed.empty())
    diagnostics.push_back({Severity::note, "guessed-columns", source.name(), line, 0,
                           "columns with unknown names were read by their values: " + guessed});
  if (header.unread_people)
    diagnostics.push_back(
        {Severity::note, "unread-people", source.name(), line, 0,
         concat({"papers have no authors; the column ", quoted(header.names[*header.unread_people], 40),
                 " names people, but its name says that they are not the authors"})});
}

class TableReader {
 public:
  TableReader(const Source& source, const CsvTable& table, const ItemFields& fields, ReadResult& out,
              Diagnostics& diagnostics)
      : source_(source),
        table_(table),
        fields_(fields),
        rows_(table, fields),
        items_(source, fields, out, diagnostics),
        diagnostics_(diagnostics) {
    const auto& names = table.header.names;
    kinds_ = static_cast<std::size_t>(std::ranges::find_if(names, names_kind_column) - names.begin());
  }

  void read() {
    CsvReader reader(source_.text(), table_.dialect);
    reader.set_width(table_.width);
    reader.seek(std::max(table_.header.rows, source_.context_size()));
    if (table_.mended && source_.context_size() == 0) mended_.add(source_.position(table_.header.offset).line);
    for (CsvRow row; reader.next(row);) add(row);
    warn("ragged-rows", ragged_, "fewer cells than the table has columns; the last columns of such a row are empty");
    warn("unclosed-quote", mended_, "a quote that is not closed; each such row was read as one line");
    items_.finish("csv");
    // The pieces of a file have one header.
    if (items_.size() > 0 && source_.context_size() == 0) report_columns(table_.header, source_, diagnostics_);
  }

 private:
  void add(const CsvRow& row) {
    if (std::ranges::all_of(row.cells, is_blank_cell) || rows_.repeats_header(row)) return;
    const std::uint32_t line = source_.position(row.offset).line;
    if (row.mended) mended_.add(line);
    if (is_too_long(row)) {
      const std::string reason = concat(
          {"has ", std::to_string(row.count), " cells, but the table has ", std::to_string(table_.width), " columns"});
      return items_.leave_out(rows_.make(row, line).label(), line, reason);
    }
    if (row.count < table_.width) ragged_.add(line);
    Item item = rows_.make(row, line);
    if (is_other_kind(row, item)) return items_.leave_out(item.label(), line, "is of another kind than papers");
    items_.add_if_paper(std::move(item), line);
  }

  /// `Blog` or `Video` in the column of kinds, and no address or id of a paper.
  bool is_other_kind(const CsvRow& row, const Item& item) const {
    if (kinds_ >= row.cells.size() || !names_other_kind(row.cells[kinds_])) return false;
    const Entry entry = item.make_entry(fields_.statuses());
    return entry.arxiv_id.empty() && entry.doi.empty() && !is_paper_address(entry.url);
  }

  /// A delimiter within a value moves those after it, so nobody knows what the cells hold.
  bool is_too_long(const CsvRow& row) const {
    const std::size_t known = std::min(table_.width, row.cells.size());
    const auto beyond = row.cells.begin() + static_cast<std::ptrdiff_t>(known);
    return row.count > row.cells.size() || !std::all_of(beyond, row.cells.end(), is_blank_cell);
  }

  void warn(const char* code, const OddRows& rows, std::string_view what) {
    if (rows.count == 0) return;
    std::string text = concat({std::to_string(rows.count), rows.count == 1 ? " row has " : " rows have ", what});
    diagnostics_.push_back({Severity::warning, code, source_.name(), rows.line, 0, std::move(text)});
  }

  const Source& source_;
  const CsvTable& table_;
  const ItemFields& fields_;
  CsvItems rows_;
  ItemList items_;
  Diagnostics& diagnostics_;
  OddRows ragged_, mended_;
  std::size_t kinds_;  ///< the column that says of what kind the works are; beyond all if there is none
};

}  // namespace

bool resembles_csv(std::string_view head) {
  constexpr std::size_t enough = 2;  // a title alone may head anything
  if (head.find_first_of(",;\t|") == std::string_view::npos || head.starts_with('|')) return false;
  const auto table = find_csv_table(head, RuleSet::builtin().data().item_fields);
  if (!table || table->header.known < enough) return false;
  CsvReader reader(head, table->dialect);
  reader.seek(table->header.rows);
  CsvRow row;
  // Markdown has a line of dashes below the header.
  return reader.next(row) && row.count == table->width && !std::ranges::all_of(row.cells, [](std::string_view cell) {
           return cell.find_first_not_of("-: ") == std::string_view::npos;
         });
}

void read_csv(const Source& source, const RuleSet& rules, ReadResult& out, Diagnostics& diagnostics) {
  const ItemFields& fields = rules.data().item_fields;
  const std::optional<CsvTable> table = find_csv_table(source.text(), fields);
  if (table) return TableReader(source, *table, fields, out, diagnostics).read();
  constexpr std::string_view problem = "a table without a column of titles, not a list of papers";
  CsvReader reader(source.text(), {});
  if (CsvRow row; reader.next(row) && is_own_header(row))
    diagnostics.push_back({Severity::note, "no-digest", source.name(), 0, 0, std::string(problem)});
  else
    report_no_paper(source, problem, diagnostics);
}

std::unique_ptr<PieceCutter> cut_csv(std::string_view head, const RuleSet& rules) {
  return make_csv_cutter(head, rules.data().item_fields);
}

}  // namespace kgbuild::parsing
