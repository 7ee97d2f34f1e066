// Lines of a page as they are written: marks, indentation, blank lines, fields.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "parsers/markup/html_roles.hpp"
#include "parsers/markup/marked_line.hpp"
#include "parsers/markup/page_text.hpp"

namespace kgbuild::parsing {

/// What the text of a line is part of.
enum class LinePlace : std::uint8_t { text, heading, cell };

/// Collects the text of a line and appends it to `out`, which must outlive it.
class PageLines {
 public:
  explicit PageLines(PageText& out) : out_(out) {}

  /// Adds text that is in the line `source_line` of the page, linked if a link is open.
  void add(std::string_view text, TextStyle style, std::uint32_t source_line);
  /// The open line, for what needs no line of the page: blanks, separators, tags.
  MarkedLine& line() { return line_; }

  /// Ends the line, if it has any text. In a cell, lines are separated by `<br>`.
  void end_line();
  /// Ends the line; a blank line follows, except in tight places.
  void end_paragraph();
  /// Writes a whole line at once.
  void put(std::string_view text, std::uint32_t source_line);
  /// The text of a cell; the line is empty afterwards.
  std::string take_cell();

  /// A block begins: its first line may be the title of a paper.
  void begin_block() { begins_block_ = true; }
  bool begins_block() const { return begins_block_ && line_.empty(); }
  std::size_t count() const { return out_.lines.size(); }

  /// The mark of the next line that has text, and what follows that line.
  void mark(std::string_view before, std::string_view after = {}) {
    before_ = before;
    after_ = after;
  }
  /// The same for an item of a list, whose other lines are indented. Until `end_item`, the place is tight.
  void begin_item(std::string_view bullet);
  void end_item();
  bool in_item() const { return indent_ > 0; }

  void set_place(LinePlace place) { place_ = place; }
  LinePlace place() const { return place_; }
  void begin_tight() { ++tight_; }
  void end_tight() { --tight_; }
  bool is_tight() const { return tight_ > 0; }

  /// The line is a field: it gets a label unless it has one.
  void set_field(HtmlHint field) { field_ = field; }
  HtmlHint field() const { return field_; }

  /// A link; of its lines, only the first with text is linked.
  void open_link(std::string address) { link_ = std::make_shared<const std::string>(std::move(address)); }
  void close_link() { link_.reset(); }
  bool in_link() const { return link_ != nullptr; }

 private:
  std::string field_label() const;

  PageText& out_;
  MarkedLine line_;
  std::uint32_t line_start_ = 1;  ///< in the page
  std::string before_, after_;
  std::shared_ptr<const std::string> link_;
  HtmlHint field_ = HtmlHint::none;
  LinePlace place_ = LinePlace::text;
  std::size_t indent_ = 0;  ///< of the lines after the first of an item
  std::size_t tight_ = 0;   ///< depth of elements in which no blank lines are
  bool begins_item_ = false;
  bool begins_block_ = true;
  bool blank_due_ = false;
};

}  // namespace kgbuild::parsing
