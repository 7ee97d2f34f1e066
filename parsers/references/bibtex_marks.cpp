#include "parsers/references/bibtex_marks.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "kgbuild/text.hpp"
#include "parsers/references/bibtex_text.hpp"

namespace kgbuild::parsing {
namespace {

/// The end of the word of letters that begins at `at`.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_letter(text[at])) ++at;
  return at;
}

/// The end of the group that begins at `at`; `at` if none does, or it is not closed or long. Bounded.
std::size_t group_end(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 200;
  text = text.substr(0, at + longest);
  if (at >= text.size() || text[at] != '{') return at;
  std::size_t depth = 0;
  for (std::size_t end = at; end < text.size(); ++end) {
    if (text[end] == '\\')
      ++end;
    else if (text[end] == '{')
      ++depth;
    else if (text[end] == '}' && --depth == 0)
      return end + 1;
  }
  return at;
}

}  // namespace

std::optional<std::string_view> find_tex_space(char sign) {
  switch (sign) {
    case ' ':
    case ',':
    case ';':
    case ':':
    case '>':
      return " ";
    case '!':
    case '@':
    case '-':
    case '/':
      return "";
    default:
      return std::nullopt;
  }
}

std::string drop_sort_marks(std::string_view value) {
  std::string kept;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = value[at] == '\\' ? word_end(value, at + 1) : at;
    const std::size_t after = end > at ? group_end(value, end) : end;
    if (after > end && ascii_lower(value.substr(at, end - at)).find("noop") != std::string::npos) {
      at = after;
      continue;
    }
    const std::size_t next = std::max(end, at + 1);
    kept += value.substr(at, next - at);
    at = next;
  }
  return kept;
}

std::string read_bib_year(std::string_view value) {
  const std::string text = drop_sort_marks(value);
  std::string year;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '\\' ? std::max(word_end(text, at + 1), at + 1) : at;
    year += end > at ? ' ' : text[at];
    at = std::max(end, at + 1);
  }
  year = read_bib_word(year);
  constexpr std::size_t digits = 4;
  const bool lettered = year.size() == digits + 1 && is_ascii_digit(year[digits - 1]) && is_ascii_letter(year.back());
  if (lettered) year.pop_back();
  return year;
}

std::string read_bib_month(std::string_view value) {
  std::string month;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const bool command = value[at] == '\\' && at + 1 < value.size();
    if (command) at = std::max(word_end(value, at + 1), at + 2) - 1;
    const bool sign = command || std::string_view("{}\"#~").find(value[at]) != std::string_view::npos;
    month += sign ? ' ' : value[at];
  }
  return collapse_blanks(month);
}

}  // namespace kgbuild::parsing
