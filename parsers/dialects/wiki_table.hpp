// Tables of MediaWiki as tables of Markdown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// Reads `{| ... |}` line by line: `|-` begins a row, `!` and `|` begin cells, `!!` and `||` separate them. Each line
/// becomes one line, so that the numbers of lines hold.
class WikiTable {
 public:
  /// `write_text` turns links and marks of a wiki into those of Markdown.
  explicit WikiTable(std::string (*write_text)(std::string_view)) : write_text_(write_text) {}

  /// True if the line belongs to a table; then what it becomes is appended to `out`, maybe with a later line.
  bool read(std::string_view line, std::string& out);

  /// Appends what is not yet written; called at the end of the text.
  void finish(std::string& out) { flush(out); }

 private:
  void add_cells(std::string_view line, bool header);
  void flush(std::string& out);

  std::string (*write_text_)(std::string_view);
  std::vector<std::string> cells_;  ///< of the row that is read
  std::size_t lines_ = 0;           ///< of that row
  bool inside_ = false;
  bool has_rows_ = false;  ///< a row of the table is written
};

}  // namespace kgbuild::parsing
