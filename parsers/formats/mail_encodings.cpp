#include "parsers/formats/mail_encodings.hpp"

#include <algorithm>
#include <optional>

#include "base/base64.hpp"
#include "base/hex.hpp"

namespace kgbuild::parsing {
DecodedLines decode_quoted_printable(std::string_view text, std::uint32_t first) {
  DecodedLines decoded;
  bool starts = true;
  std::uint32_t line = first;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '=' && text.find_first_not_of(" \t", at + 1) < text.size() &&
        text[text.find_first_not_of(" \t", at + 1)] == '\n') {  // the line goes on
      at = text.find('\n', at);
      ++line;
      continue;
    }
    if (starts) decoded.lines.push_back(line);
    char c = text[at];
    if (const auto byte = c == '=' ? read_hex_byte(text.substr(at + 1)) : std::nullopt) {
      c = *byte;
      at += 2;
    } else if (c == '\n') {
      ++line;
    }
    starts = c == '\n';
    decoded.bytes += c;
  }
  return decoded;
}

DecodedLines decode_base64_lines(std::string_view text, std::uint32_t first) {
  DecodedLines decoded{decode_base64(text), {}};
  decoded.lines.assign(static_cast<std::size_t>(std::ranges::count(decoded.bytes, '\n')) + 1, first);
  return decoded;
}

DecodedLines number_lines(std::string_view text, std::uint32_t first) {
  DecodedLines decoded{std::string(text), {}};
  const auto count = static_cast<std::uint32_t>(std::ranges::count(text, '\n')) + 1;
  for (std::uint32_t i = 0; i < count; ++i) decoded.lines.push_back(first + i);
  return decoded;
}

}  // namespace kgbuild::parsing
