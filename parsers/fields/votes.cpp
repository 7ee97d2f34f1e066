#include "parsers/fields/votes.hpp"

#include <algorithm>
#include <string>

#include "base/strings.hpp"

namespace kgbuild::parsing {

std::optional<std::int64_t> parse_votes(std::string_view text) {
  const std::size_t first = find_first_of(text, "0123456789");
  if (first == std::string_view::npos || (first > 0 && text[first - 1] == '-')) return std::nullopt;
  const std::size_t end = std::min(find_first_not_of(text, "0123456789,", first), text.size());
  if (end + 1 < text.size() && text[end] == '.' && is_ascii_digit(text[end + 1])) return std::nullopt;
  // Thousands have three digits after each comma.
  for (std::size_t comma = text.find(',', first); comma < end; comma = text.find(',', comma + 1)) {
    const std::size_t next = std::min(text.find(',', comma + 1), end);
    if (next - comma != 4) return std::nullopt;
  }
  std::string digits;
  for (const char c : text.substr(first, end - first))
    if (c != ',') digits += c;
  return parse_number<std::int64_t>(digits);
}

}  // namespace kgbuild::parsing
