// Writes the elements of a page as lines of Markdown.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "parsers/markup/html_roles.hpp"
#include "parsers/markup/html_tree.hpp"
#include "parsers/markup/marked_line.hpp"
#include "parsers/markup/page_address.hpp"
#include "parsers/markup/page_parts.hpp"
#include "parsers/markup/page_text.hpp"

namespace kgbuild::parsing {

/// Appends to `out`. All arguments must outlive the writer. Recursion is as deep as the tree, 512 levels.
class PageWriter {
 public:
  PageWriter(const HtmlTree& tree, const PageParts& parts, const PageAddress& address, PageText& out)
      : tree_(tree), parts_(parts), address_(address), out_(out) {}

  /// Writes what is below `node`, and ends the last line.
  void write(std::uint32_t node) {
    write_children(node, {});
    end_line();
  }

  /// Writes a line of plain text.
  void write_line(std::string_view mark, std::string_view text, std::uint32_t source_line);

 private:
  void write_children(std::uint32_t node, const TextStyle& style);
  void write_node(std::uint32_t node, TextStyle style);
  void write_inline(std::uint32_t node, TextStyle style);
  void write_link(std::uint32_t node, const TextStyle& style);
  void write_image(const HtmlNode& image, TextStyle style);
  void write_block(std::uint32_t node, TextStyle style);
  void write_container(std::uint32_t node, const TextStyle& style, bool apart);
  void write_field(std::uint32_t node, TextStyle style, HtmlHint hint);
  void write_inline_field(std::uint32_t node, const TextStyle& style, HtmlHint hint);
  void write_heading(std::uint32_t node, const TextStyle& style);
  void write_list(std::uint32_t node, const TextStyle& style);
  bool has_labels(std::uint32_t list) const;
  void write_terms(std::uint32_t node, const TextStyle& style);
  void write_details(std::uint32_t node, const TextStyle& style);
  void write_text_lines(std::uint32_t node);
  void write_table(std::uint32_t node, const TextStyle& style);
  std::string write_cell(std::uint32_t cell, const TextStyle& style);

  void add_text(const HtmlNode& text, TextStyle style);
  void note_line(std::uint32_t line) {
    if (line_.empty()) line_start_ = line;
  }
  /// Ends the line, if it has any text.
  void end_line();
  void end_paragraph();
  void put_line(std::string_view text, std::uint32_t source_line);
  std::string field_label() const;

  const HtmlTree& tree_;
  const PageParts& parts_;
  const PageAddress& address_;
  PageText& out_;

  MarkedLine line_;
  std::uint32_t line_start_ = 1;
  std::string mark_;                      ///< before the next line: of an item or a heading
  std::string after_mark_;                ///< after the next line
  std::shared_ptr<const std::string> link_;  ///< that is open; of its lines, only the first is linked
  HtmlHint field_ = HtmlHint::none;       ///< of the line
  HtmlHint last_field_ = HtmlHint::none;  ///< of the field within a line that has just ended
  bool field_ended_ = false;              ///< what follows is another line
  bool begins_block_ = true;              ///< no line of the block has been written
  std::size_t indent_ = 0;                ///< of the lines after the first of an item
  std::size_t tight_ = 0;                 ///< depth of elements in which no blank lines are
  bool in_item_mark_ = false;             ///< `mark_` is that of an item
  bool in_cell_ = false, in_heading_ = false;
  bool blank_due_ = false;
};

}  // namespace kgbuild::parsing
