#include "base/base64.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace kgbuild {
inline namespace base {
namespace {

constexpr unsigned none = 64;

unsigned value_of(char c) {
  if (is_ascii_upper(c)) return static_cast<unsigned>(c - 'A');
  if (is_ascii_lower(c)) return static_cast<unsigned>(c - 'a') + 26;
  if (is_ascii_digit(c)) return static_cast<unsigned>(c - '0') + 52;
  if (c == '+' || c == '-') return 62;
  return c == '/' || c == '_' ? 63 : none;
}

}  // namespace

std::string decode_base64(std::string_view text) {
  std::string bytes;
  unsigned bits = 0, count = 0;
  for (const char c : text) {
    if (c == '=') break;
    const unsigned value = value_of(c);
    if (value == none) continue;
    bits = (bits << 6 | value) & 0xFFFFFF;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFF);
  }
  return bytes;
}

bool is_base64(std::string_view text) {
  text = trim_right(trim(text, " \t\n"), "=");
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return value_of(c) != none || c == ' ' || c == '\t' || c == '\n'; });
}

}  // namespace base
}  // namespace kgbuild
