#include "parsers/extract/sentences/unwrap.hpp"
#include "base/ascii.hpp"

#include <algorithm>

namespace kgbuild::parsing {
namespace {

constexpr std::size_t shortest_full_line = 60;  // bytes: a shorter line ends where its writer wanted it to

std::string_view trim(std::string_view line) {
  const std::size_t from = line.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return line.substr(from, line.find_last_not_of(" \t\r") + 1 - from);
}

/// `3. `, `12) `
bool is_numbered(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && is_ascii_digit(line[at])) ++at;
  return at > 0 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') && line[at + 1] == ' ';
}

bool is_bullet(std::string_view line) {
  return line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ';
}

/// `Authors: ...`, `**Link**: ...`: one short word and a colon.
bool is_field(std::string_view line) {
  constexpr std::size_t longest_label = 24;
  if (line.substr(0, 2) == "**") return true;
  const std::size_t colon = line.substr(0, longest_label).find(':');
  return colon != std::string_view::npos && line.substr(0, colon).find(' ') == std::string_view::npos;
}

/// Neither begins nor goes on with prose: headings, quotations, tables, markup, pictures, links.
bool is_markup(std::string_view line) {
  return std::string_view("#>|<![~=`").find(line.front()) != std::string_view::npos;
}

bool goes_on(std::string_view line, bool first, std::string_view next) {
  if (line.empty() || next.empty() || is_markup(line) || is_markup(next)) return false;
  if (is_bullet(next) || is_numbered(next) || is_field(next)) return false;
  if (std::string_view(".!?:;|").find(line.back()) != std::string_view::npos) return false;
  if (first && is_ascii_lower(next.front())) return true;  // may begin in the middle of a line
  if (line.size() < shortest_full_line) return false;
  const std::string_view text = is_bullet(line) ? trim(line.substr(1)) : line;
  const std::string_view word = line.substr(line.rfind(' ') + 1);
  return !is_field(text) && word.find("://") == std::string_view::npos;
}

}  // namespace

Rewritten unwrap_lines(std::string_view body) {
  Rewritten out;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = body.find('\n', at);
    if (end == std::string_view::npos || end + 1 >= body.size()) break;
    const std::size_t next_end = std::min(body.find('\n', end + 1), body.size());
    const std::string_view line = trim(body.substr(at, end - at)),
                           next = trim(body.substr(end + 1, next_end - end - 1));
    if (goes_on(line, at == 0, next)) {
      const auto line_end = static_cast<std::size_t>(line.data() - body.data()) + line.size();
      const auto next_start = static_cast<std::size_t>(next.data() - body.data());
      out.text.insert(out.text.end(), body.begin() + copied, body.begin() + line_end);
      out.text.push_back(' ');
      copied = next_start;
      const auto joined = static_cast<std::uint32_t>(out.text.size());
      out.cuts.push_back({joined, static_cast<std::uint32_t>(copied) - joined});
    }
    at = end + 1;
  }
  if (!out.cuts.empty()) out.text.insert(out.text.end(), body.begin() + copied, body.end());
  return out;
}

}  // namespace kgbuild::parsing
