#include "parsers/formats/item_rows.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/strings.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/formats/page_lists.hpp"
#include "parsers/markup/protected_text.hpp"

namespace kgbuild::parsing {
namespace {

/// Bars within bold text are of the title, as those after a backslash: `|**P(x | y)**|`.
std::string protect_bars(std::string_view row) {
  const std::string bar = protect_text("|", 'x', true);
  std::string text;
  bool bold = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string_view sign = row.substr(i, 2);
    if (sign == "**") bold = !bold && row.find("**", i + 2) != std::string_view::npos;
    if (sign == "\\|" || (bold && row[i] == '|')) {
      i += row[i] == '|' ? 0 : 1;
      text += bar;
    } else if (sign == "**") {
      text += sign;
      ++i;
    } else {
      text += row[i];
    }
  }
  return text;
}

/// The row's lines, with a link to the paper of its key if it names no paper itself.
std::string write_row(const ItemRow& row) {
  std::string_view lines = trim(row.text, " \n");
  std::string bars;
  if (lines.starts_with('|')) lines = bars = protect_bars(lines);
  if (row.key.empty() || !find_arxiv_id(lines).empty() || !find_doi(lines).empty()) return std::string(lines);
  const bool cells = lines.ends_with('|');  // the link belongs in the last one
  if (cells) lines.remove_suffix(1);
  return concat({lines, " [paper](https://arxiv.org/abs/", row.key, ")", cells ? " |" : ""});
}

/// Adds the rows of a table, or the others: a list has one form.
void read_rows_of(bool table, std::span<const ItemRow> rows, const Source& source, const RuleSet& rules,
                  ReadResult& out, Diagnostics& diagnostics) {
  PageText page;
  for (const ItemRow& row : rows) {
    if (row.text.starts_with('|') != table) continue;
    const std::string written = write_row(row);
    page.text.append(written).append("\n");
    page.lines.insert(page.lines.end(), static_cast<std::size_t>(std::ranges::count(written, '\n')) + 1, row.line);
  }
  if (!page.text.empty()) read_page_lists(std::move(page), source, rules, out, diagnostics);
}

}  // namespace

void read_rows(std::span<const ItemRow> rows, const Source& source, const RuleSet& rules, ReadResult& out,
               Diagnostics& diagnostics) {
  read_rows_of(true, rows, source, rules, out, diagnostics);
  read_rows_of(false, rows, source, rules, out, diagnostics);
}

}  // namespace kgbuild::parsing
