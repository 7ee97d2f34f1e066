// Transfer encodings of mails: bytes as lines of ASCII (RFC 2045, 6.7 and 6.8).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// Decoded bytes with, for each of their lines, the number of the line in the text that it comes from.
struct DecodedLines {
  std::string bytes;
  std::vector<std::uint32_t> lines;
};

/// `text` begins at line `first`. What is not of the encoding stays as it is. Linear.
DecodedLines decode_quoted_printable(std::string_view text, std::uint32_t first);
/// Signs that are not of the encoding are skipped. All lines come from `first`. Linear.
DecodedLines decode_base64_lines(std::string_view text, std::uint32_t first);
/// Text that is not encoded.
DecodedLines number_lines(std::string_view text, std::uint32_t first);

}  // namespace kgbuild::parsing
