// A web page as a tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/markup/class_styles.hpp"

namespace kgbuild::parsing {

/// An element, or a stretch of text. Places in HtmlTree::nodes connect nodes; 0 is the root, and as a child none.
struct HtmlNode {
  std::string name;  ///< of an element, in lower case; empty for text
  std::string text;  ///< of text, as in the source: blanks and line breaks stay
  std::vector<std::pair<std::string, std::string>> attributes;  ///< names in lower case
  std::uint32_t line = 0;                                       ///< 1-based, where it begins
  std::uint32_t parent = 0;
  std::uint32_t first = 0, last = 0, next = 0;  ///< first and last child, next sibling

  bool is_text() const { return name.empty(); }
  /// The value of an attribute; empty if there is none.
  std::string_view attribute(std::string_view wanted) const;
  bool has_attribute(std::string_view wanted) const;
};

struct HtmlTree {
  std::vector<HtmlNode> nodes{1};  ///< the first is the root; each comes after its parent
  std::size_t repairs = 0;         ///< mistakes of the page that the parser mended
  std::uint32_t first_repair = 0;  ///< line
  std::uint32_t stopped = 0;       ///< the line where reading ended early, or 0
  std::string stop_reason;
  ClassStyles styles;

  const HtmlNode& operator[](std::uint32_t place) const { return nodes[place]; }
  /// The text of a node and all below it, as far as about `most` bytes.
  std::string text_of(std::uint32_t place, std::size_t most) const;
};

/// Parses clean text. Loads nothing, runs nothing. Scripts, styles, templates, comments and what has no text (pictures
/// drawn inline, forms' controls, frames) are not in the tree. Reading stops where elements would nest deeper than
/// 512, after four million elements and texts, and after 2 GiB. A tag with more than 256 attributes loses them, as a
/// repair. Linear.
HtmlTree parse_html(std::string_view text);

}  // namespace kgbuild::parsing
