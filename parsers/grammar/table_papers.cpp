#include "parsers/grammar/table_papers.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/strings.hpp"
#include "parsers/fields/paper_ids.hpp"
#include "parsers/fields/title_check.hpp"
#include "parsers/fields/titles.hpp"
#include "parsers/fields/urls.hpp"
#include "parsers/grammar/paper_lines.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_papers = 64;  ///< of one cell

using Parts = std::vector<std::string_view>;

/// Length of the sign between papers at `at`: a line break, and with `all` a semicolon, or a comma between links.
std::size_t sign_at(std::string_view cell, std::size_t at, bool all) {
  for (const std::string_view sign : {"<br>", "<br/>", "<br />", "<BR>"})
    if (cell.substr(at).starts_with(sign)) return sign.size();
  if (!all) return 0;
  for (const std::string_view sign : {"; ", "；", " · ", " • "})
    if (cell.substr(at).starts_with(sign)) return sign.size();
  return at > 0 && cell[at - 1] == ')' && cell.substr(at).starts_with(", [") ? 2 : 0;
}

Parts split_cell(std::string_view cell, bool all) {
  Parts parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t sign = sign_at(cell, at, all);
    if (sign > 0) {
      parts.push_back(trim(cell.substr(start, at - start)));
      start = at + sign;
    }
    at += std::max<std::size_t>(sign, 1);
  }
  parts.push_back(trim(cell.substr(start)));
  std::erase_if(parts, &std::string_view::empty);
  return parts;
}

/// Whether each part has the address of a paper, all of them different.
bool have_papers(const Parts& parts) {
  std::set<std::string> papers;
  for (const std::string_view part : parts) {
    const std::string_view url = find_url(part);
    if (!is_paper_address(url)) return false;
    std::string id = find_arxiv_id(url);
    papers.insert(id.empty() ? std::string(url) : std::move(id));
  }
  return papers.size() == parts.size();
}

}  // namespace

std::vector<TableRow> split_row(const TableRow& row, std::size_t title, const Document& document,
                                const FieldWords& words) {
  if (title >= row.cells.size()) return {row};
  const Parts linked = split_cell(row.cells[title], true);
  const auto is_paper = [&](std::string_view part) { return is_alone(part, document, words); };
  std::vector<TableRow> rows;
  if (linked.size() > max_papers) return {row};
  if (linked.size() > 1 && have_papers(linked) && std::ranges::all_of(linked, is_paper)) {
    for (const std::string_view part : linked) {
      rows.push_back(row);
      rows.back().cells[title] = part;
    }
    return rows;
  }
  const Parts titles = split_cell(row.cells[title], false);
  const auto is_title = [](std::string_view part) { return title_quality(clean_title(part)) >= 0.25; };
  if (titles.size() < 2 || !std::ranges::all_of(titles, is_title)) return {row};
  rows.assign(titles.size(), row);
  bool addressed = false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Parts parts = split_cell(row.cells[i], false);
    if (parts.size() != titles.size()) continue;
    addressed = addressed || have_papers(parts);
    for (std::size_t part = 0; part < parts.size(); ++part) rows[part].cells[i] = parts[part];
  }
  return addressed ? rows : std::vector<TableRow>{row};
}

}  // namespace kgbuild::parsing
