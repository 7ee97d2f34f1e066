// Numbers, days and values of columns as text.
#pragma once

#include <cassert>
#include <charconv>
#include <concepts>
#include <span>
#include <string_view>

#include "exporters/text/text_buffer.hpp"
#include "kgbuild/column.hpp"

namespace kgbuild::exporting {

/// The shortest form that reads back as the same value, in any locale. Reals must be finite.
template <typename Number>
requires std::integral<Number> || std::floating_point<Number>
void write_number(Number value, TextBuffer& out) {
  constexpr std::size_t max_length = 32;  // -2.2250738585072014e-308 has 24 characters
  char* const start = out.prepare(max_length);
  out.commit(std::to_chars(start, start + max_length, value).ptr);
}

/// `YYYY-MM-DD`.
inline void write_day(Day day, TextBuffer& out) {
  constexpr std::size_t length = 10;
  char* const start = out.prepare(length);
  format_day(day, std::span<char, length>(start, length));
  out.commit(start + length);
}

/// The value of a row, which must be present and not a list: booleans and numbers as all formats write them, strings
/// by `write_text(text, out)`, dates between two `quote`.
template <typename WriteText>
void write_scalar(const Column& column, std::size_t row, const StringPool& strings, const WriteText& write_text,
                  TextBuffer& out, std::string_view quote = {}) {
  switch (column.type) {
    case ValueType::boolean:
      return out.write(column.boolean(row) ? "true" : "false");
    case ValueType::integer:
      return write_number(column.integer(row), out);
    case ValueType::real:
      return write_number(column.real(row), out);
    case ValueType::date:
      out.write(quote);
      write_day(column.day(row), out);
      return out.write(quote);
    case ValueType::string:
      return write_text(strings.view(column.string(row)), out);
    case ValueType::string_list:
      assert(false);
  }
}

}  // namespace kgbuild::exporting
