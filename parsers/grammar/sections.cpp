#include "parsers/grammar/sections.hpp"

#include <algorithm>
#include <map>

#include "parsers/grammar/lines/segments.hpp"
#include "parsers/grammar/paper_lines.hpp"

namespace kgbuild::parsing {

namespace {

bool names_authors(std::string_view text, const FieldWords& words) {
  const auto labelled = split_label(text);
  return labelled && words.find(labelled->label) == PaperField::authors;
}

struct Outer {
  std::vector<std::size_t> items;  ///< directly below
  std::size_t papers = 0;          ///< of these, by their own line
};

/// The items that have a field for authors in their lines, or in an item directly below; `open` ends with the item
/// around `line`.
void note_authors(const DocumentLine& line, const std::vector<std::size_t>& open, const Document& document,
                  const FieldWords& words, std::vector<bool>& authored) {
  if (open.empty() || (line.shape != LineShape::text && line.shape != LineShape::item)) return;
  const bool inside = line.indent > document.lines[open.back()].indent;
  if (inside && names_authors(line.content, words)) authored[open.back()] = true;
}

/// Whether the items below `head` are papers: half of them show it, or at least two have authors and it has none.
bool is_section(std::size_t head, const Outer& outer, const std::vector<bool>& authored) {
  constexpr std::size_t least = 2;
  const auto with_authors =
      static_cast<std::size_t>(std::ranges::count_if(outer.items, [&](std::size_t item) { return authored[item]; }));
  const bool fields = with_authors >= least && !authored[head] && with_authors * 2 >= outer.items.size();
  return fields || (outer.papers > 0 && outer.papers * 2 >= outer.items.size());
}

}  // namespace

std::vector<bool> find_section_items(const Document& document, const FieldWords& words) {
  const auto& lines = document.lines;
  std::map<std::size_t, Outer> outers;
  std::vector<std::size_t> open;  // items that may have others below
  std::vector<bool> authored(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].shape == LineShape::heading) open.clear();
    if (lines[i].shape == LineShape::item)
      while (!open.empty() && lines[open.back()].indent >= lines[i].indent) open.pop_back();
    note_authors(lines[i], open, document, words, authored);
    if (lines[i].shape != LineShape::item) continue;
    if (!open.empty()) {
      Outer& outer = outers[open.back()];
      outer.items.push_back(i);
      outer.papers += !has_address(lines[i].content) && presents_paper(lines[i].content, document, words);
    }
    open.push_back(i);
  }
  std::vector<bool> found(lines.size());
  for (const auto& [line, outer] : outers) {
    const std::string_view head = lines[line].content;
    if (!is_section(line, outer, authored) || has_address(head)) continue;
    if (presents_paper(head, document, words)) continue;
    for (const std::size_t item : outer.items) found[item] = true;
  }
  return found;
}

}  // namespace kgbuild::parsing
