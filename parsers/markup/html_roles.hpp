// What the elements of a page mean to a reader.
#pragma once

#include <cstdint>
#include <string_view>

#include "parsers/markup/html_tree.hpp"

namespace kgbuild::parsing {

enum class HtmlRole : std::uint8_t {
  inlined,    ///< part of a line: `span`, and every unknown element
  block,      ///< begins and ends lines
  paragraph,  ///< a block with a blank line around it
  heading,
  list,   ///< `ul`, `ol`, `menu`
  item,   ///< `li`
  terms,  ///< `dl`
  term,   ///< `dt`
  table,
  details,
  summary,
  preformatted,
  line_break,
  rule,
  strong,
  emphasis,
  raised,  ///< `sup`, `sub`
  link,
  image,
  formula,
  unseen,  ///< not read: navigation, page footers, forms' parts, the head
};

HtmlRole role_of(const HtmlNode& element);

/// Level of a heading, 1 to 6.
std::uint8_t heading_level_of(const HtmlNode& heading);

/// True if no reader sees the element: `hidden`, `display:none`, for screen readers only.
bool is_hidden(const HtmlNode& element);

/// The field of a paper that the element's classes name.
enum class HtmlHint : std::uint8_t { none, title, authors, date, body };
HtmlHint hint_of(const HtmlNode& element);

/// `Authors`: the label that a field has in a list; empty for none and for the title.
std::string_view label_of(HtmlHint hint);

/// True for elements that are lines of their own, not parts of one.
bool is_block(HtmlRole role);

}  // namespace kgbuild::parsing
