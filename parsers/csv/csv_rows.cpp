#include "parsers/csv/csv_rows.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

constexpr std::size_t max_cells = 4096;
constexpr std::size_t none = std::string_view::npos;

}  // namespace

bool CsvReader::next(CsvRow& row) {
  while (at_ < text_.size()) {
    const std::size_t begin = at_;
    row.mended = !read_row(begin, Quotes::many_lines);
    if (row.mended)
      mend(begin);
    else if (is_doubtful())
      row.mended = prefer_one_line(begin);
    if (count_ == 1 && cells_[0].size == 0) continue;
    row.offset = begin;
    fill(row);
    return true;
  }
  return false;
}

/// Reads the row again as one line, by its quotes if that gives a whole row, else without them.
void CsvReader::mend(std::size_t begin) {
  if (read_row(begin, Quotes::one_line) && count_ == width_) return;
  read_row(begin, Quotes::literal);
}

/// Whether a row over several lines may have swallowed others: it is too long or short, or holds a lone quote.
bool CsvReader::is_doubtful() const { return several_lines_ && width_ != 0 && (count_ != width_ || lone_quote_); }

/// Reads a doubtful row as one line; false, with the row as before, if that is not better.
bool CsvReader::prefer_one_line(std::size_t begin) {
  const std::size_t end = at_, count = count_;
  if (end - begin > retries_) return false;
  retries_ -= end - begin;
  mend(begin);
  if (count_ == width_ || count > width_) return true;
  read_row(begin, Quotes::many_lines);
  return false;
}

/// Reads from `begin` to the end of the row; false if a quote is not closed.
bool CsvReader::read_row(std::size_t begin, Quotes quotes) {
  cells_.clear();
  scratch_.clear();
  count_ = 0;
  several_lines_ = lone_quote_ = false;
  for (std::size_t at = begin;;) {
    const std::size_t first = dialect_.quote == '\0' ? at : std::min(text_.find_first_not_of(' ', at), text_.size());
    const bool quoted = dialect_.quote != '\0' && first < text_.size() && text_[first] == dialect_.quote;
    if (quoted && quotes != Quotes::literal) {
      at = first;
      if (!read_quoted(at, quotes)) return false;
    } else {
      read_plain(at, quotes == Quotes::literal);
    }
    at_ = std::min(at + 1, text_.size());
    if (at >= text_.size() || text_[at] == '\n') return true;
    at = at_;
  }
}

/// Reads the quoted cell at `at` and moves `at` to the delimiter after it.
bool CsvReader::read_quoted(std::size_t& at, Quotes quotes) {
  const std::size_t begin = at + 1;
  std::size_t limit = std::min(text_.size(), begin + max_quoted);
  if (quotes == Quotes::one_line) limit = std::min(text_.find('\n', begin), text_.size());
  const bool hopeless = quotes == Quotes::many_lines && begin < unclosed_until_;
  const std::size_t closing = hopeless ? none : find_closing(begin, limit);
  if (closing != none) {
    add_text(begin, closing, true);
    at = closing + 1;
    if (dialect_.delimiter != ' ') at = std::min(text_.find_first_not_of(' ', at), text_.size());
    return true;
  }
  if (quotes == Quotes::one_line) {
    add_text(begin, limit, true);
    at = limit;
    return true;
  }
  unclosed_until_ = std::max(unclosed_until_, limit);
  return false;
}

/// Where the quote is that closes the cell, before `limit`; none if there is none. Which quote closes a cell depends
/// only on the text around it.
std::size_t CsvReader::find_closing(std::size_t begin, std::size_t limit) {
  for (std::size_t at = begin; at < limit; ++at) {
    const char c = text_[at];
    if (c == '\n') several_lines_ = true;
    if (c == '\\' && dialect_.backslash) {
      ++at;
      continue;
    }
    if (c != dialect_.quote) continue;
    if (at + 1 < text_.size() && text_[at + 1] == dialect_.quote) {
      ++at;
      continue;
    }
    if (ends_cell(at + 1)) return at;
    lone_quote_ = lone_quote_ || several_lines_;
  }
  return none;
}

bool CsvReader::ends_cell(std::size_t at) const {
  while (at < text_.size() && text_[at] == ' ' && dialect_.delimiter != ' ') ++at;
  return at >= text_.size() || text_[at] == '\n' || text_[at] == dialect_.delimiter;
}

/// Without the quotes around it if they are `literal`.
void CsvReader::read_plain(std::size_t& at, bool literal) {
  std::size_t begin = at;
  while (at < text_.size() && text_[at] != dialect_.delimiter && text_[at] != '\n')
    at += text_[at] == '\\' && dialect_.backslash ? 2 : 1;
  at = std::min(at, text_.size());
  std::size_t end = at;
  const std::string_view cell = text_.substr(begin, end - begin);
  const bool opens = literal && cell.starts_with(dialect_.quote);
  const bool closes = literal && cell.size() > 1 && cell.ends_with(dialect_.quote);
  if (opens && (closes || cell.find(dialect_.quote, 1) == none)) ++begin;
  if (closes && (opens || cell.find(dialect_.quote) == cell.size() - 1)) --end;
  add_text(begin, end, false);
}

/// Adds a cell; a copy without escapes if it has any.
void CsvReader::add_text(std::size_t begin, std::size_t end, bool quoted) {
  if (count_++ >= max_cells) return;
  const std::string_view text = text_.substr(begin, end - begin);
  const bool escapes = (dialect_.backslash && text.find('\\') != none) || (quoted && text.find(dialect_.quote) != none);
  if (!escapes) return cells_.push_back({begin, text.size(), false});
  const std::size_t from = scratch_.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    const bool doubled = quoted && text[i] == dialect_.quote && next == dialect_.quote;
    const bool escaped =
        dialect_.backslash && text[i] == '\\' && (next == '\\' || next == dialect_.delimiter || next == dialect_.quote);
    if (doubled || escaped) ++i;
    scratch_ += text[i];
  }
  cells_.push_back({from, scratch_.size() - from, true});
}

void CsvReader::fill(CsvRow& row) {
  row.cells.clear();
  row.count = count_;
  for (const Cell& cell : cells_)
    row.cells.push_back((cell.copied ? std::string_view(scratch_) : text_).substr(cell.begin, cell.size));
}

}  // namespace kgbuild::parsing
