#include "parsers/dialects/dialect_lines.hpp"

namespace kgbuild::parsing {

std::string replace_marks(std::string_view line, std::string_view mark, std::string_view with) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = line.find(mark); open != std::string_view::npos; open = line.find(mark, open)) {
    const std::size_t begin = open + mark.size();
    const bool opens = (open == 0 || std::string_view(" ([\"").find(line[open - 1]) != std::string_view::npos) &&
                       begin < line.size() && line[begin] != ' ';
    const std::size_t close = opens ? line.find(mark, begin + 1) : std::string_view::npos;
    const std::size_t end = close == std::string_view::npos ? 0 : close + mark.size();
    const bool closes = end > 0 && line[close - 1] != ' ' && (end == line.size() || !is_ascii_alnum(line[end]));
    if (!closes) {
      open = begin;
      continue;
    }
    out.append(line.substr(at, open - at)).append(with).append(line.substr(begin, close - begin)).append(with);
    at = open = end;
  }
  return out.append(line.substr(at));
}

}  // namespace kgbuild::parsing
