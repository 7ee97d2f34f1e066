// Rows of delimiter-separated values: RFC 4180 and its dialects, read leniently.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

struct CsvDialect {
  char delimiter = ',';
  char quote = '"';        ///< '\0' for none
  bool backslash = false;  ///< `\"` is a quote in quotes; doubled quotes are one always
};

struct CsvRow {
  std::vector<std::string_view> cells;  ///< valid until the next row is read; at most 4096
  std::size_t count = 0;                ///< of cells, also those beyond
  std::size_t offset = 0;               ///< of its first byte in the text
  bool mended = false;                  ///< a quote of it is not closed; the row is its first line
};

/// Reads the rows of a text one after the other. Quoted cells may hold line breaks; a quote within a cell that no
/// delimiter follows is part of it. A row with a quote that is not closed within a mebibyte, or whose quotes seem to
/// swallow the rows below, is read as one line. Blank lines are skipped. Linear; memory for one row.
class CsvReader {
 public:
  static constexpr std::size_t max_quoted = std::size_t{1} << 20;  ///< bytes of a quoted cell

  /// `text` must outlive the reader and its rows.
  CsvReader(std::string_view text, CsvDialect dialect) : text_(text), dialect_(dialect), retries_(4 * text.size()) {}

  /// How many cells a row should have; it decides where the quotes are doubtful. 0: not known.
  void set_width(std::size_t width) { width_ = width; }
  /// Reads the next row; false at the end.
  bool next(CsvRow& row);
  /// Where the next row begins.
  std::size_t offset() const { return at_; }
  /// Goes on at an offset where a row begins.
  void seek(std::size_t offset) { at_ = offset; }

 private:
  /// Part of the text, or of `scratch_`.
  struct Cell {
    std::size_t begin = 0, size = 0;
    bool copied = false;
  };
  enum class Quotes { many_lines, one_line, literal };

  bool read_row(std::size_t begin, Quotes quotes);
  bool read_quoted(std::size_t& at, Quotes quotes);
  void read_plain(std::size_t& at, bool literal);
  std::size_t find_closing(std::size_t begin, std::size_t limit);
  bool ends_cell(std::size_t at) const;
  void add_text(std::size_t begin, std::size_t end, bool quoted);
  bool is_doubtful() const;
  void mend(std::size_t begin);
  bool prefer_one_line(std::size_t begin);
  void fill(CsvRow& row);

  std::string_view text_;
  CsvDialect dialect_;
  std::size_t width_ = 0;
  std::size_t at_ = 0;
  std::vector<Cell> cells_;
  std::size_t count_ = 0;
  std::string scratch_;
  bool several_lines_ = false;      ///< a quoted cell of the row has a line break
  bool lone_quote_ = false;         ///< and a quote after it that is not doubled
  std::size_t unclosed_until_ = 0;  ///< no quote is closed before this
  std::size_t retries_;             ///< bytes that may be read again
};

}  // namespace kgbuild::parsing
