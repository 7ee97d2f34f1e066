#include "parsers/markup/page_parts.hpp"

#include <algorithm>

namespace kgbuild::parsing {

PageParts::PageParts(const HtmlTree& tree) : tree_(tree), held_(tree.nodes.size()) {
  roles_.reserve(tree.nodes.size());
  for (const HtmlNode& node : tree.nodes)
    roles_.push_back(node.is_text() ? HtmlRole::inlined : is_hidden(node) ? HtmlRole::unseen : role_of(node));
  for (std::size_t i = tree.nodes.size(); i-- > 1;) {
    // A person in a form of their own is one of a line of people.
    constexpr unsigned both = block | link;
    if (tree.nodes[i].name == "form" && roles_[i] == HtmlRole::block && (held_[i] & both) == link)
      roles_[i] = HtmlRole::inlined;
    unsigned own = is_block(roles_[i]) ? block : 0;
    if (roles_[i] == HtmlRole::heading) own |= heading | section;
    if (roles_[i] == HtmlRole::table || roles_[i] == HtmlRole::details || roles_[i] == HtmlRole::rule) own |= section;
    if (roles_[i] == HtmlRole::link && tree.nodes[i].has_attribute("href")) own |= link;
    if (roles_[i] == HtmlRole::strong || hint_of(tree.nodes[i]) == HtmlHint::title) own |= title;
    if (roles_[i] != HtmlRole::unseen) held_[tree.nodes[i].parent] |= static_cast<std::uint8_t>(held_[i] | own);
  }
}

std::vector<std::uint32_t> PageParts::rows(std::uint32_t table) const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t part = tree_[table].first; part != 0; part = tree_[part].next) {
    const std::string& name = tree_[part].name;
    if (name == "tr") found.push_back(part);
    if (name != "thead" && name != "tbody" && name != "tfoot") continue;
    for (std::uint32_t row = tree_[part].first; row != 0; row = tree_[row].next)
      if (tree_[row].name == "tr" && roles_[row] != HtmlRole::unseen) found.push_back(row);
  }
  return found;
}

std::vector<std::uint32_t> PageParts::cells(std::uint32_t row) const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t cell = tree_[row].first; cell != 0; cell = tree_[cell].next)
    if ((tree_[cell].name == "td" || tree_[cell].name == "th") && roles_[cell] != HtmlRole::unseen)
      found.push_back(cell);
  return found;
}

bool PageParts::is_data(std::uint32_t table) const {
  if (holds_section(table) || tree_[table].attribute("role") == "presentation") return false;
  std::size_t wide = 0;
  for (const std::uint32_t row : rows(table)) {
    const std::vector<std::uint32_t> of_row = cells(row);
    const auto filled = std::ranges::count_if(of_row, [&](std::uint32_t cell) {
      return tree_.text_of(cell, 200).find_first_not_of(" \t\n") != std::string::npos;
    });
    const bool header = std::ranges::any_of(of_row, [&](std::uint32_t cell) { return tree_[cell].name == "th"; });
    if (filled > 1) wide += header ? 2 : 1;
    if (wide > 1) return true;
  }
  return false;
}

}  // namespace kgbuild::parsing
