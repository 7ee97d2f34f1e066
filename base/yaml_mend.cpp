#include "base/yaml_mend.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "base/strings.hpp"

namespace kgbuild {
inline namespace base {
namespace {

constexpr std::size_t none = std::string_view::npos;

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines = split_list(text, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

bool is_blank(std::string_view line) { return trim(line).empty(); }
std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// A line `  - key: value`.
struct KeyLine {
  std::size_t column = 0;  ///< of the key
  std::size_t value = 0;   ///< offset; the size of the line if there is none
};

/// Nothing for lines of other forms: `column` is npos.
KeyLine find_key(std::string_view line) {
  constexpr std::size_t max_key = 40;
  std::size_t at = indent_of(line);
  while (line.substr(at).starts_with("- ")) at = std::min(line.find_first_not_of(' ', at + 2), line.size());
  const std::size_t column = at;
  while (at < line.size() && (is_ascii_alnum(line[at]) || line[at] == '_' || line[at] == '-' ||
                              static_cast<unsigned char>(line[at]) >= 0x80))
    ++at;
  const bool ends = at < line.size() && line[at] == ':' && (at + 1 == line.size() || line[at + 1] == ' ');
  if (!ends || at == column || at - column > max_key) return {none, line.size()};
  return {column, std::min(line.find_first_not_of(' ', at + 1), line.size())};
}

/// The offset after the quote or bracket that closes the one at the start of `value`; npos for none.
std::size_t find_close(std::string_view value) {
  const char open = value[0], close = open == '[' ? ']' : open == '{' ? '}' : open;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (open == '"' && value[i] == '\\') {
      ++i;
      continue;
    }
    if (open == '\'' && i > 0 && value.substr(i).starts_with("''")) {
      ++i;
      continue;
    }
    if (value[i] == open && open != close) ++depth;
    if (value[i] == close && (open != close ? --depth == 0 : i > 0)) return i + 1;
  }
  return none;
}

/// Whether YAML would not take `value` as one text.
bool needs_quotes(std::string_view value) {
  const char first = value[0];
  if (first == '"' || first == '\'' || first == '[' || first == '{') {
    const std::size_t close = find_close(value);
    if (close == none) return false;  // it may go on below
    const std::string_view rest = trim_left(value.substr(close));
    return !rest.empty() && !rest.starts_with('#');
  }
  if (value.starts_with("|") || value.starts_with(">")) return value.size() > 3 && value.find(' ') != none;
  if (std::string_view("@`%").find(first) != none) return true;
  if (first == '*' && value.find(' ') != none) return true;
  return value.find(": ") != none || value.ends_with(':');
}

class Mender {
 public:
  explicit Mender(std::string_view text) : lines_(split_lines(text)) { mended_.text.reserve(text.size() + 64); }

  MendedYaml run() {
    while (at_ < lines_.size()) mend_line();
    return std::move(mended_);
  }

 private:
  void mend_line() {
    std::string line(lines_[at_]);
    bool changed = spread_tabs(line);
    const KeyLine key = find_key(line);
    if (key.column == none || key.value == line.size()) return keep(line, changed);
    const std::string_view value = std::string_view(line).substr(key.value);
    const bool quotes = needs_quotes(value) || is_never_closed(value, key.column);
    if (!quotes && (value[0] == '|' || value[0] == '>')) {
      keep(line, changed);
      while (at_ < lines_.size() && (is_blank(lines_[at_]) || indent_of(lines_[at_]) > key.column))
        keep(lines_[at_], false);
      return;
    }
    if (!quotes) return keep(line, changed);
    quote(line, {key.column, key.value + (is_never_closed(value, key.column) ? 1 : 0)}, key.value);
  }

  /// Tabs where blanks should be.
  static bool spread_tabs(std::string& line) {
    const std::size_t end = std::min(line.find_first_not_of(" \t"), line.size());
    std::string indent = line.substr(0, end);
    if (indent.find('\t') == none) return false;
    replace_all(indent, "\t", "  ");
    line.replace(0, end, indent);
    return true;
  }

  /// The line after the value of the key in `column` that begins at `at_`.
  std::size_t find_end(std::size_t column) const {
    std::size_t end = at_ + 1;
    for (std::size_t next = end; next < lines_.size(); ++next) {
      if (is_blank(lines_[next])) continue;
      if (indent_of(lines_[next]) <= column) break;
      end = next + 1;
    }
    return end;
  }

  /// Whether a quote is opened that neither the line nor those below, which belong to the value, close.
  bool is_never_closed(std::string_view value, std::size_t column) const {
    const char quote = value[0];
    if ((quote != '"' && quote != '\'') || find_close(value) != none) return false;
    const auto below = std::span(lines_).subspan(at_ + 1, find_end(column) - at_ - 1);
    return std::ranges::none_of(below, [quote](std::string_view line) { return line.find(quote) != none; });
  }

  /// Quotes the value up to the last line that continues it; the quotation mark is written at `place`.
  void quote(const std::string& line, const KeyLine& key, std::size_t place) {
    const std::size_t first = at_, end = find_end(key.column);
    for (std::size_t i = first; i < end; ++i) {
      std::string part = i == first ? line.substr(key.value) : std::string(lines_[i]);
      const std::size_t comment = part.find(" #");
      if (i + 1 == end && comment != none) part.resize(comment);
      replace_all(part, "'", "''");
      if (i + 1 == end) part = concat({trim_right(part), "'"});
      if (i == first) part = concat({line.substr(0, place), "'", part});
      keep(part, true);
    }
  }

  void keep(std::string_view line, bool changed) {
    ++at_;
    if (changed && mended_.lines++ == 0) mended_.first_line = static_cast<std::uint32_t>(at_);
    mended_.text.append(line).append("\n");
  }

  const std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  MendedYaml mended_;
};

}  // namespace

MendedYaml mend_yaml(std::string_view text) { return Mender(text).run(); }

}  // namespace base
}  // namespace kgbuild
