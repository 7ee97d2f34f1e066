#include "parsers/references/tagged_lines.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild::parsing {
namespace {

bool is_tag_char(char c) { return is_ascii_upper(c) || is_ascii_digit(c); }

std::size_t count_tag_chars(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::find_if_not(line, is_tag_char) - line.begin());
}

/// A tag of `min` to `max` letters and digits, `gap` blanks at the most, at least `least` of them, and a hyphen.
TagLine read_hyphened(std::string_view line, std::size_t min, std::size_t max, std::size_t least) {
  const std::size_t size = count_tag_chars(line);
  if (size < min || size > max || !is_ascii_upper(line[0])) return {};
  const std::size_t hyphen = line.find_first_not_of(' ', size);
  if (hyphen == std::string_view::npos || line[hyphen] != '-' || hyphen - size > 2 || hyphen - size < least) return {};
  if (hyphen + 1 < line.size() && line[hyphen + 1] != ' ') return {};
  return {line.substr(0, size), line.substr(std::min(hyphen + 2, line.size()))};
}

/// The value that follows the tag of `size` bytes at `begin` and a sign.
TagLine make_line(std::string_view line, std::size_t begin, std::size_t size, std::size_t sign) {
  const std::size_t value = begin + size + sign;
  if (value < line.size() && line[value] != ' ') return {};
  return {line.substr(begin, size), trim(line.substr(std::min(value, line.size())))};
}

}  // namespace

TagLine read_ris(std::string_view line) { return read_hyphened(line, 2, 2, 2); }
TagLine read_narrow_ris(std::string_view line) { return read_hyphened(line, 2, 2, 1); }
TagLine read_medline(std::string_view line) { return read_hyphened(line, 2, 4, 0); }

TagLine read_web_of_science(std::string_view line) {
  if (line.size() < 2 || !is_ascii_upper(line[0]) || !is_tag_char(line[1])) return {};
  if (line.size() > 2 && line[2] != ' ') return {};
  return {line.substr(0, 2), line.substr(std::min<std::size_t>(3, line.size()))};
}

TagLine read_endnote(std::string_view line) {
  if (line.size() < 2 || line[0] != '%' || line[1] <= ' ' || static_cast<unsigned char>(line[1]) >= 0x7F) return {};
  if (line.size() > 2 && line[2] != ' ') return {};
  return {line.substr(0, 2), line.substr(std::min<std::size_t>(3, line.size()))};
}

TagLine read_copac(std::string_view line) {
  constexpr std::size_t size = 2;
  if (count_tag_chars(line) != size || !is_ascii_upper(line[0]) || !line.substr(size).starts_with('-')) return {};
  return make_line(line, 0, size, 1);
}

TagLine read_silverplatter(std::string_view line) {
  constexpr std::size_t size = 2;
  if (count_tag_chars(line) != size || !is_ascii_upper(line[0]) || !line.substr(size).starts_with(':')) return {};
  return make_line(line, 0, size, 1);
}

TagLine read_biblioscape(std::string_view line) {
  constexpr std::size_t size = 2;
  if (!line.starts_with("--") || count_tag_chars(line.substr(2)) != size || line.substr(2 + size, 2) != "--") return {};
  return make_line(line, 2, size, 2);
}

TagLine read_noteexpress(std::string_view line) {
  constexpr std::size_t longest = 40;
  const std::size_t close = line.find("}:");
  if (!line.starts_with('{') || close == std::string_view::npos || close < 2 || close > longest) return {};
  return make_line(line, 1, close - 1, 2);
}

TagLine read_heading(std::string_view line) {
  constexpr std::size_t longest = 60;
  line = trim_right(line);
  return line.empty() || line.size() > longest || !is_ascii_letter(line[0]) ? TagLine() : TagLine{line, {}};
}

bool is_number_mark(std::string_view line) {
  line = trim_right(line);
  if (!line.starts_with('<') || !line.ends_with('>')) return false;
  line = trim_right(line.substr(1, line.size() - 2), ". ");
  return !line.empty() && std::ranges::all_of(line, is_ascii_digit);
}

bool is_record_mark(std::string_view line) {
  line = trim(line);
  if (line.empty()) return true;
  constexpr std::string_view word = "Record ";
  return line.starts_with(word) && line.size() > word.size() && is_ascii_digit(line[word.size()]) &&
         line.find(" of ") != std::string_view::npos;
}

bool is_blank(std::string_view line) { return trim(line).empty(); }

bool is_dash_mark(std::string_view line) {
  constexpr std::size_t shortest = 4;
  line = trim_right(line);
  return line.size() >= shortest && line.find_first_not_of('-') == std::string_view::npos;
}

}  // namespace kgbuild::parsing
