#include "exporters/text/json_text.hpp"

#include <array>
#include <cmath>

#include "exporters/text/byte_scan.hpp"
#include "exporters/text/scalar_text.hpp"

namespace kgbuild::exporting {
namespace {

constexpr unsigned char separator_head = 0xE2;  // U+2028 and U+2029 are E2 80 A8 and E2 80 A9

/// Bytes that may need an escape.
constexpr std::array<bool, 256> is_special = [] {
  std::array<bool, 256> table{};
  for (std::size_t control = 0; control < 0x20; ++control) table[control] = true;
  for (const unsigned char c : {'"', '\\', '<'}) table[c] = true;
  table[separator_head] = true;
  return table;
}();

void write_unicode_escape(unsigned code, TextBuffer& out) {
  constexpr std::string_view digits = "0123456789abcdef";
  const std::array<char, 6> escape{
      '\\', 'u', digits[code >> 12 & 15], digits[code >> 8 & 15], digits[code >> 4 & 15], digits[code & 15]};
  out.write({escape.data(), escape.size()});
}

void write_escape(char c, TextBuffer& out) {
  switch (c) {
    case '"':
      return out.write("\\\"");
    case '\\':
      return out.write("\\\\");
    case '\n':
      return out.write("\\n");
    case '\t':
      return out.write("\\t");
    default:
      return write_unicode_escape(static_cast<unsigned char>(c), out);
  }
}

/// True for the separators that ended a line inside strings in JavaScript before ES2019.
bool is_line_separator(std::string_view text) { return text.starts_with("\u2028") || text.starts_with("\u2029"); }

}  // namespace

void write_json_string(std::string_view text, TextBuffer& out) {
  const auto is_special_byte = [](ByteBlock block) {
    return (block < 0x20) | (block == '"') | (block == '\\') | (block == '<') | (block == separator_head);
  };
  out.write("\"");
  if (!holds_byte(text, is_special_byte)) {
    out.write(text);
    return out.write("\"");
  }
  std::size_t start = 0;  // of the bytes to copy unchanged
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!is_special[byte]) continue;
    if (byte == separator_head && !is_line_separator(text.substr(at))) continue;
    out.write(text.substr(start, at - start));
    if (byte == separator_head) {
      write_unicode_escape(text[at + 2] == '\xA8' ? 0x2028 : 0x2029, out);
      at += 2;
    } else {
      write_escape(text[at], out);
    }
    start = at + 1;
  }
  out.write(text.substr(start));
  out.write("\"");
}

void write_json_number(double value, TextBuffer& out) {
  if (!std::isfinite(value)) return out.write("null");
  write_number(value, out);
}

}  // namespace kgbuild::exporting
