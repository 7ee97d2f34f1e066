#include "parsers/formats/item_rows.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/strings.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/formats/listed_text.hpp"

namespace kgbuild::parsing {
namespace {

/// The row's lines, with a link to the paper of its key if it names no paper itself.
std::string write_row(const ItemRow& row) {
  std::string_view lines = trim(row.text, " \n");
  if (row.key.empty() || !find_arxiv_id(lines).empty() || !find_doi(lines).empty()) return std::string(lines);
  const bool cells = lines.ends_with('|');  // the link belongs in the last one
  if (cells) lines.remove_suffix(1);
  return concat({lines, " [paper](https://arxiv.org/abs/", row.key, ")", cells ? " |" : ""});
}

}  // namespace

void read_rows(std::span<const ItemRow> rows, const std::string& file, const RuleSet& rules, ReadResult& out,
               Diagnostics& diagnostics) {
  std::string text;
  std::vector<std::uint32_t> lines;
  for (const ItemRow& row : rows) {
    const std::string written = write_row(row);
    text.append(written).append("\n");
    lines.insert(lines.end(), static_cast<std::size_t>(std::ranges::count(written, '\n')) + 1, row.line);
  }
  if (!rows.empty()) read_derived_text(file, std::move(text), lines, rules, out, diagnostics);
}

}  // namespace kgbuild::parsing
