// Numbers as text: the shortest form that reads back as the same value, whatever the locale.
#pragma once

#include <charconv>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <cstdlib>
#include <optional>

#include "exporters/text/text_buffer.hpp"

namespace kgbuild::exporting {

/// A number of at most two decimals in hundredths, where it is short enough to stand without an exponent. Sizes, places
/// and most weights are such numbers; finding the shortest form of any other takes several times as long.
inline std::optional<std::int32_t> find_hundredths(double value) {
  constexpr double greatest = 99'999.0;  // 100000 is 1e+05
  if (!(value >= -greatest && value <= greatest) || (value == 0 && std::signbit(value))) return std::nullopt;
  const auto hundredths = static_cast<std::int32_t>(value * 100.0 + (value < 0 ? -0.5 : 0.5));
  if (hundredths / 100.0 != value) return std::nullopt;  // the double that the decimal number stands for is another
  return hundredths;
}

/// Without zeros at the end. Returns the end.
inline char* write_hundredths(std::int32_t hundredths, char* to) {
  if (hundredths < 0) *to++ = '-';
  const std::int32_t size = std::abs(hundredths), rest = size % 100;
  to = std::to_chars(to, to + 8, size / 100).ptr;
  if (rest == 0) return to;
  *to++ = '.';
  *to++ = static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) *to++ = static_cast<char>('0' + rest % 10);
  return to;
}

/// Integers, and finite reals.
template <typename Number>
requires std::integral<Number> || std::floating_point<Number>
void write_number(Number value, TextBuffer& out) {
  constexpr std::size_t longest = 32;  // -2.2250738585072014e-308 has 24 characters
  char* const room = out.room(longest);
  if constexpr (std::floating_point<Number>) {
    if (const auto hundredths = find_hundredths(value)) return out.commit(write_hundredths(*hundredths, room));
  }
  out.commit(std::to_chars(room, room + longest, value).ptr);
}

}  // namespace kgbuild::exporting
