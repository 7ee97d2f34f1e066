#include "parsers/grammar/sections.hpp"

#include <map>

#include "parsers/grammar/paper_lines.hpp"

namespace kgbuild::parsing {

std::vector<bool> find_section_items(const Document& document, const FieldWords& words) {
  struct Outer {
    std::vector<std::size_t> items;  ///< directly below
    std::size_t papers = 0;
  };
  const auto& lines = document.lines;
  std::map<std::size_t, Outer> outers;
  std::vector<std::size_t> open;  // items that may have others below
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].shape == LineShape::heading) open.clear();
    if (lines[i].shape != LineShape::item) continue;
    while (!open.empty() && lines[open.back()].indent >= lines[i].indent) open.pop_back();
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
    if (outer.papers == 0 || outer.papers * 2 < outer.items.size() || has_address(head)) continue;
    if (presents_paper(head, document, words)) continue;
    for (const std::size_t item : outer.items) found[item] = true;
  }
  return found;
}

}  // namespace kgbuild::parsing
