// Blocks of a page: headings, lists, tables, fields.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "parsers/markup/page_inline.hpp"

namespace kgbuild::parsing {

/// Writes the elements of a page as lines of Markdown.
class PageWriter : public InlineWriter {
 public:
  using InlineWriter::InlineWriter;

  /// Writes what is below `node`, and ends the last line.
  void write(std::uint32_t node) {
    write_children(node, {});
    end_line();
  }

 private:
  void write_block(std::uint32_t node, const TextStyle& style) override;
  void write_container(std::uint32_t node, const TextStyle& style, bool apart);
  void write_field_block(std::uint32_t node, TextStyle style, HtmlHint hint);
  void write_heading(std::uint32_t node, const TextStyle& style);
  void write_list(std::uint32_t node, const TextStyle& style);
  bool has_labels(std::uint32_t list) const;
  bool is_label(std::uint32_t node) const;
  void write_terms(std::uint32_t node, const TextStyle& style);
  void write_term(std::uint32_t term, TextStyle style, bool is_label);
  void write_details(std::uint32_t node, const TextStyle& style);
  void write_summary(std::uint32_t summary, const TextStyle& style);
  void write_rule(std::uint32_t node);
  void write_text_lines(std::uint32_t node);
  std::size_t count_headers(const std::vector<std::uint32_t>& rows) const;
  bool is_record(const std::vector<std::uint32_t>& rows) const;
  void write_record(const std::vector<std::uint32_t>& rows, const TextStyle& style);
  void write_table(std::uint32_t node, const TextStyle& style);
  std::string write_cell(std::uint32_t cell, const TextStyle& style);
};

}  // namespace kgbuild::parsing
