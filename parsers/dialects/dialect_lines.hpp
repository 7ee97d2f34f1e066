// Lines and marks of plain text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/strings.hpp"

namespace kgbuild::parsing {

/// Calls `use(line)` for each line of `text`, without its line feed. Linear.
template <typename Use>
void each_line(std::string_view text, Use use) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    use(text.substr(at, end - at));
    at = end + 1;
  }
}

/// True if `holds(line)` for a line of `text`.
template <typename Holds>
bool any_line(std::string_view text, Holds holds) {
  bool found = false;
  each_line(text, [&](std::string_view line) { found = found || holds(line); });
  return found;
}

/// The number of times that `mark`, one character, is repeated at the start of `line` if a blank follows; else 0.
inline std::size_t count_marks(std::string_view line, char mark) {
  const std::size_t end = line.find_first_not_of(mark);
  return end != std::string_view::npos && line[end] == ' ' ? end : 0;
}

/// `## title`, of at most six marks.
inline std::string make_heading(std::size_t level, std::string_view title) {
  return concat({std::string(std::clamp<std::size_t>(level, 1, 6), '#'), " ", trim(title)});
}

/// `[text](url)`; without a text `<url>`.
inline std::string make_link(std::string_view text, std::string_view url) {
  return trim(text).empty() ? concat({"<", trim(url), ">"}) : concat({"[", trim(text), "](", trim(url), ")"});
}

/// `line` with `mark` around words replaced by `with`: `*bold*` → `**bold**`. A mark opens after a blank or a bracket
/// and closes before one or punctuation.
std::string replace_marks(std::string_view line, std::string_view mark, std::string_view with);

}  // namespace kgbuild::parsing
