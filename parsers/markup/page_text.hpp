// A web page as the Markdown that a person would write for it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parsers/markup/html_tree.hpp"
#include "parsers/markup/page_address.hpp"

namespace kgbuild::parsing {

struct PageText {
  std::string text;                  ///< lines, each with a line feed
  std::vector<std::uint32_t> lines;  ///< of each line, its line in the page
};

/// Headings, lists, tables, links, emphasis, folded parts and line breaks become Markdown; other blocks paragraphs. A
/// table whose cells are columns of the page, and an item that holds headings, are blocks as well. Text of which a
/// class says that it is the authors, the date or the abstract becomes a field with a label: `Authors: ...`. Text that
/// would be markup is hidden (protected_text.hpp). A page without a heading of the first level begins with its title.
/// What nobody sees, navigation and page footers are not in the text. Linear, except for `rowspan`, which repeats short
/// cells.
PageText write_page(const HtmlTree& tree, const PageAddress& address);

}  // namespace kgbuild::parsing
