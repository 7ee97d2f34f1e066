// Parts of lines of a page: text, emphasis, links, pictures, fields.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parsers/markup/html_roles.hpp"
#include "parsers/markup/html_tree.hpp"
#include "parsers/markup/marked_line.hpp"
#include "parsers/markup/page_address.hpp"
#include "parsers/markup/page_lines.hpp"
#include "parsers/markup/page_parts.hpp"

namespace kgbuild::parsing {

/// Adds what is part of a line, and leaves blocks to the class derived from it. All arguments must outlive the writer.
/// Recursion is as deep as the tree, 512 levels.
class InlineWriter {
 public:
  InlineWriter(const HtmlTree& page, const PageParts& page_parts, const PageAddress& page_address, PageLines& out)
      : tree(page), parts(page_parts), address(page_address), lines(out) {}
  InlineWriter(const InlineWriter&) = delete;
  InlineWriter& operator=(const InlineWriter&) = delete;
  virtual ~InlineWriter() = default;

 protected:
  virtual void write_block(std::uint32_t node, const TextStyle& style) = 0;

  void write_children(std::uint32_t node, const TextStyle& style);
  void write_node(std::uint32_t node, TextStyle style);
  /// Ends the line, and the field within it.
  void end_line();
  void end_paragraph();
  /// Writes the links that the menu of an item has, a line each.
  void write_menu(std::uint32_t source_line);

  const HtmlTree& tree;
  const PageParts& parts;
  const PageAddress& address;
  PageLines& lines;

 private:
  void write_text(const HtmlNode& text, const TextStyle& style);
  void write_inline(std::uint32_t node, TextStyle style);
  void set_class_style(const HtmlNode& element, TextStyle& style) const;
  void part_chips(std::uint32_t node);
  void write_raised(std::uint32_t node, const TextStyle& style);
  void write_link(std::uint32_t node, const TextStyle& style);
  void collect_menu(std::uint32_t node);
  void write_image(const HtmlNode& image, TextStyle style);
  void write_field(std::uint32_t node, const TextStyle& style, HtmlHint hint);

  std::vector<std::string> menu_;         ///< addresses in the menu of the item
  HtmlHint last_field_ = HtmlHint::none;  ///< of the field within a line that has just ended
  std::uint32_t chip_ = 0;                ///< the last value of a list, or 0
  bool field_ended_ = false;              ///< what follows is another line
};

}  // namespace kgbuild::parsing
