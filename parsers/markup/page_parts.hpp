// What the elements of a page hold.
#pragma once

#include <cstdint>
#include <vector>

#include "parsers/markup/html_roles.hpp"
#include "parsers/markup/html_tree.hpp"

namespace kgbuild::parsing {

/// For each node, which kinds of elements are below it. Linear.
class PageParts {
 public:
  explicit PageParts(const HtmlTree& tree);

  HtmlRole role(std::uint32_t node) const { return roles_[node]; }
  /// Any block.
  bool holds_block(std::uint32_t node) const { return (held_[node] & block) != 0; }
  /// Parts of a page: headings, tables, folded parts, rules.
  bool holds_section(std::uint32_t node) const { return (held_[node] & section) != 0; }
  bool holds_heading(std::uint32_t node) const { return (held_[node] & heading) != 0; }
  bool holds_link(std::uint32_t node) const { return (held_[node] & link) != 0; }
  /// What may be the title of a paper: a link, bold text, what a class calls a title.
  bool holds_title(std::uint32_t node) const { return (held_[node] & (link | title | heading)) != 0; }

  /// True if the rows of the table are of papers or the like, not columns of the page.
  bool is_data(std::uint32_t table) const;
  /// The rows of a table, not those of tables inside.
  std::vector<std::uint32_t> rows(std::uint32_t table) const;
  std::vector<std::uint32_t> cells(std::uint32_t row) const;

 private:
  static constexpr unsigned block = 1, section = 2, heading = 4, link = 8, title = 16;

  const HtmlTree& tree_;
  std::vector<HtmlRole> roles_;
  std::vector<std::uint8_t> held_;
};

}  // namespace kgbuild::parsing
