// The structure of a Markdown document: what each line is, before anybody knows what it says.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

enum class LineShape : std::uint8_t {
  blank,
  text,
  heading,
  item,     ///< of a list, numbered or not; a footnote
  row,      ///< of a table
  rule,     ///< a thematic break, or the line below the header of a table
  summary,  ///< `<summary>...</summary>`, or `[!kind] ...`, the title of a callout
  html,     ///< tags only, or the mark of a callout without a title
  code,     ///< inside a fence
  front,    ///< front matter
};

/// Views into the text of the document.
struct DocumentLine {
  std::string_view text;     ///< without blanks at its ends and without quotation marks (`>`)
  std::string_view content;  ///< `text` without the mark of a heading, an item or a summary
  std::uint32_t number = 0;  ///< 1-based
  std::uint16_t indent = 0;  ///< columns before the text; a tab counts as 4
  LineShape shape = LineShape::blank;
  std::uint8_t level = 0;  ///< of a heading, 1 to 6; else 0
};

struct Document {
  std::string_view text;
  std::vector<DocumentLine> lines;
  std::map<std::string, std::string_view> references;  ///< `[label]: address`; labels in lower case
};

/// Classifies all lines of `text`, which must outlive the result. Linear.
Document read_document(std::string_view text);

/// The cells of a row, without blanks around them. `\|` and bars inside code do not separate. Linear.
std::vector<std::string_view> split_cells(std::string_view row);

}  // namespace kgbuild::parsing
