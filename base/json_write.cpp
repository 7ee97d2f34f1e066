#include "base/json_write.hpp"

#include <cstddef>

namespace kgbuild {
inline namespace base {
namespace {

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

/// Without a branch for each byte: most texts need no escape.
bool is_plain(std::string_view text) {
  unsigned char escapes = 0;
  for (const char c : text) {
    const auto is = [](bool value) { return static_cast<unsigned char>(value); };
    escapes =
        static_cast<unsigned char>(escapes | is(static_cast<unsigned char>(c) < 0x20) | is(c == '"') | is(c == '\\'));
  }
  return escapes == 0;
}

}  // namespace

void JsonWriter::string(std::string_view text) {
  out_ += '"';
  if (is_plain(text)) {
    out_.append(text).append(1, '"');
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    std::size_t plain = at;
    while (plain < text.size() && !needs_escape(text[plain])) ++plain;
    out_.append(text, at, plain - at);
    if (plain < text.size()) escape(text[plain]);
    at = plain + 1;
  }
  out_ += '"';
}

void JsonWriter::escape(char c) {
  switch (c) {
    case '"':
    case '\\':
      out_.append(1, '\\').append(1, c);
      return;
    case '\n':
      out_ += "\\n";
      return;
    case '\t':
      out_ += "\\t";
      return;
    default:
      out_ += "\\u00";
      out_ += static_cast<char>('0' + (c >> 4));
      out_ += "0123456789abcdef"[c & 0xF];
  }
}

}  // namespace base
}  // namespace kgbuild
