#include "parsers/csv/csv_sniff.hpp"

#include <algorithm>
#include <map>

#include "base/brackets.hpp"
#include "base/strings.hpp"
#include "parsers/csv/csv_header.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_rows = 300;

double score(std::string_view sample, CsvDialect dialect, const ItemFields& fields) {
  constexpr double one_cell = 1e-3;  // of a table with one column nothing can be said
  std::map<std::size_t, std::size_t> rows_of_width;
  std::size_t cells = 0, whole = 0, rows = 0;
  CsvReader reader(sample, dialect);
  for (CsvRow row; rows < max_rows && reader.next(row); ++rows) {
    ++rows_of_width[row.count];
    cells += row.cells.size();
    whole += static_cast<std::size_t>(std::ranges::count_if(row.cells, is_whole_cell));
  }
  if (cells == 0) return 0;
  double pattern = 0;
  for (const auto& [width, count] : rows_of_width)
    pattern +=
        static_cast<double>(count) * std::max(one_cell, static_cast<double>(width) - 1) / static_cast<double>(width);
  pattern /= static_cast<double>(rows_of_width.size());
  const double type = static_cast<double>(whole) / static_cast<double>(cells);
  const auto header = find_csv_header(sample, dialect, fields);
  return pattern * type * (1 + static_cast<double>(header ? header->known : 0));
}

/// Whether blanks part quoted cells in the first line, as R's `write.table` writes them.
bool has_quoted_words(std::string_view sample) {
  const std::string_view line = trim(sample.substr(0, sample.find('\n')), " \t\r");
  return line.starts_with('"') && line.ends_with('"') && line.find("\" \"") != std::string_view::npos;
}

}  // namespace

bool is_whole_cell(std::string_view cell) {
  if (cell.empty()) return true;
  const auto quotes = std::ranges::count(cell, '"');
  if (cell.front() == ' ' || cell.front() == '"' || cell.front() == '\'' || quotes % 2 != 0) return false;
  if (cell.starts_with('[') && !cell.starts_with("[\\")) return cell.ends_with(']');  // a list has its own escapes
  // Escapes that the dialect does not know, or takes for what they are not.
  for (const std::string_view escape : {"\\\"", "\\'", "\"\""})
    if (cell.find(escape) != std::string_view::npos) return false;
  return !has_lone_bracket(cell);
}

CsvDialect sniff_csv(std::string_view sample, const ItemFields& fields, char delimiter) {
  CsvDialect best;
  double best_score = -1;
  const std::string_view all = has_quoted_words(sample) ? ",;\t| " : ",;\t|";
  const std::string_view delimiters = delimiter == '\0' ? all : std::string_view(&delimiter, 1);
  for (const char each : delimiters)
    for (const char quote : {'"', '\0', '\''})
      for (const bool backslash : {false, true}) {
        if (each == ' ' && quote != '"') continue;
        if (backslash && sample.find(concat({"\\", std::string_view(&quote, 1)})) == std::string_view::npos) continue;
        const CsvDialect dialect{each, quote, backslash};
        const double now = score(sample, dialect, fields);
        if (now <= best_score) continue;
        best_score = now;
        best = dialect;
      }
  return best;
}

}  // namespace kgbuild::parsing
