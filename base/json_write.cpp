#include "base/json_write.hpp"

#include <cstddef>

namespace kgbuild {
inline namespace base {
namespace {

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

}  // namespace

void JsonWriter::string(std::string_view text) {
  out_ += '"';
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
