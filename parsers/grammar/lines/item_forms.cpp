#include "parsers/grammar/lines/item_forms.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/strings.hpp"
#include "parsers/grammar/lines/clock_mark.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t least = 2;  ///< items of such a list

bool is_definition(const DocumentLine& line) {
  return line.shape == LineShape::text && line.text.size() > 2 && line.text[0] == ':' &&
         (line.text[1] == ' ' || line.text[1] == '\t');
}

/// Lines of a program: the time is not part of the item.
void open_timed_items(std::vector<DocumentLine>& lines) {
  std::vector<std::pair<DocumentLine*, std::size_t>> timed;  // lines, and the length of their times
  for (DocumentLine& line : lines) {
    if (line.shape != LineShape::text && line.shape != LineShape::item) continue;
    if (const std::size_t mark = clock_mark(line.content)) timed.emplace_back(&line, mark);
  }
  if (timed.size() < least) return;
  for (const auto& [line, mark] : timed) {
    line->shape = LineShape::item;
    line->content.remove_prefix(mark);
  }
}

/// The term above the definition on line `at`, maybe above a blank line; the number of lines if there is none.
std::size_t find_term(const std::vector<DocumentLine>& lines, std::size_t at) {
  std::size_t term = at;
  if (term > 0 && lines[term - 1].shape == LineShape::blank) --term;
  const bool found = term > 0 && lines[term - 1].shape == LineShape::text && !is_definition(lines[term - 1]);
  return found ? term - 1 : lines.size();
}

void open_definitions(std::vector<DocumentLine>& lines) {
  std::vector<std::size_t> terms;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (is_definition(lines[i]))
      if (const std::size_t term = find_term(lines, i); term < lines.size()) terms.push_back(term);
  if (terms.size() < least) return;
  std::uint16_t indent = 0;  // of the term
  for (std::size_t i = terms.front(); i < lines.size(); ++i) {
    DocumentLine& line = lines[i];
    if (std::ranges::binary_search(terms, i)) {
      line.shape = LineShape::item;
      indent = line.indent;
    } else if (is_definition(line)) {
      line.text = line.content = trim(line.text.substr(1));
      line.indent = static_cast<std::uint16_t>(indent + 2);
    }
  }
}

}  // namespace

void open_items(Document& document) {
  open_timed_items(document.lines);
  open_definitions(document.lines);
}

}  // namespace kgbuild::parsing
