#include "parsers/dialects/wiki_table.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::string_view rule = "|-|\n";

/// A cell without its attributes: `style="..." | text`.
std::string_view cell_text(std::string_view cell) {
  const std::size_t bar = cell.find('|');
  const std::string_view before = cell.substr(0, bar);
  const bool attributes = bar != std::string_view::npos && before.find('=') != std::string_view::npos &&
                          before.find("[[") == std::string_view::npos && before.find("http") == std::string_view::npos;
  return trim(attributes ? cell.substr(bar + 1) : cell);
}

}  // namespace

bool WikiTable::read(std::string_view line, std::string& out) {
  const std::string_view text = trim(line);
  if (!inside_) {
    inside_ = text.starts_with("{|");
    has_rows_ = false;
    if (inside_) out += '\n';
    return inside_;
  }
  if (text.starts_with("|}")) {
    flush(out);
    inside_ = false;
    out += '\n';
  } else if (text.starts_with("|-") || text.starts_with("|+")) {
    flush(out);
    out.append(has_rows_ ? rule : "\n");
  } else if (text.starts_with('!') || text.starts_with('|')) {
    add_cells(text.substr(1), text[0] == '!');
    ++lines_;
  } else {  // a cell goes on
    if (!cells_.empty() && !text.empty()) cells_.back().append(" ").append(text);
    ++lines_;
  }
  return true;
}

void WikiTable::add_cells(std::string_view line, bool header) {
  while (true) {
    std::size_t end = line.find("||");
    if (header) end = std::min(end, line.find("!!"));
    cells_.emplace_back(cell_text(line.substr(0, end)));
    if (end == std::string_view::npos) return;
    line.remove_prefix(end + 2);
  }
}

void WikiTable::flush(std::string& out) {
  if (lines_ == 0) return;
  std::size_t fillers = lines_ - 1;
  if (cells_.empty()) ++fillers;
  for (std::string& cell : cells_) {
    cell = write_text_(cell);
    replace_all(cell, "|", "\\|");
    out.append("| ").append(cell).append(&cell == &cells_.back() ? " |\n" : " ");
  }
  has_rows_ = has_rows_ || !cells_.empty();
  for (; fillers > 0; --fillers) out.append(has_rows_ ? rule : "\n");
  cells_.clear();
  lines_ = 0;
}

}  // namespace kgbuild::parsing
