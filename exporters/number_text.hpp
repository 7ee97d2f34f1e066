// Numbers as text: the shortest form that reads back as the same value, whatever the locale.
#pragma once

#include <charconv>
#include <concepts>

#include "exporters/text_buffer.hpp"

namespace kgbuild {

/// Integers, and finite reals.
template <typename Number>
requires std::integral<Number> || std::floating_point<Number>
void write_number(Number value, TextBuffer& out) {
  constexpr std::size_t longest = 32;  // -2.2250738585072014e-308 has 24 characters
  char* const room = out.room(longest);
  out.commit(std::to_chars(room, room + longest, value).ptr);
}

}  // namespace kgbuild
