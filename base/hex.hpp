// Bytes written as two hexadecimal digits.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// The byte of the first two digits, of any case; nothing if they are not digits.
inline std::optional<char> read_hex_byte(std::string_view digits) {
  constexpr int radix = 16;
  if (digits.size() < 2) return std::nullopt;
  unsigned value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + 2, value, radix);
  if (read.ec != std::errc() || read.ptr != digits.data() + 2) return std::nullopt;
  return static_cast<char>(value);
}

/// `%3A` as `:`. Others stay. Linear.
inline std::string decode_percent(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = text[i] == '%' ? read_hex_byte(text.substr(i + 1)) : std::nullopt;
    out += byte.value_or(text[i]);
    if (byte) i += 2;
  }
  return out;
}

}  // namespace base
}  // namespace kgbuild
