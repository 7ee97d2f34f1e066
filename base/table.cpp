#include "base/table.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"

namespace kgbuild {
inline namespace base {
namespace {

constexpr std::size_t max_bytes = std::size_t{64} << 10;
constexpr std::size_t max_cells = 256;

std::vector<std::string> split_cells(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t end = line.find('\t');
    cells.push_back(collapse_blanks(line.substr(0, end)));
    if (end == std::string_view::npos) break;
    line.remove_prefix(end + 1);
  }
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  return cells;
}

}  // namespace

void warn_row(const Source& source, const TableRow& row, std::string text, Diagnostics& diagnostics) {
  diagnostics.push_back({Severity::warning, "bad-row", source.name(), row.line, 0, std::move(text) + "; left out"});
}

std::vector<TableRow> read_table(const Source& source, std::string_view heading, Diagnostics& diagnostics) {
  std::vector<TableRow> rows;
  std::unordered_map<std::string, std::uint32_t> lines;
  const std::string_view text = source.text();
  std::uint32_t number = 0;
  bool first = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    ++number;
    const auto tabs = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
    if (line.size() > max_bytes || tabs >= max_cells) {
      diagnostics.push_back({Severity::warning, "long-row", source.name(), number, 0,
                             "the row has more than 64 KiB or 256 columns; left out"});
      continue;
    }
    TableRow row{number, split_cells(line)};
    if (row.cells.empty() || row.cells.front().starts_with('#')) continue;
    const bool is_heading = first && row.cells.front() == heading;
    first = false;
    if (is_heading) continue;
    const auto [known, fresh] = lines.try_emplace(join(row.cells, "\t"), number);
    if (fresh) {
      rows.push_back(std::move(row));
    } else {
      diagnostics.push_back({Severity::note, "repeated-row", source.name(), number, 0,
                             "repeats line " + std::to_string(known->second) + "; left out"});
    }
  }
  return rows;
}

}  // namespace base
}  // namespace kgbuild
