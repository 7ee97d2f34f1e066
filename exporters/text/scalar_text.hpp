// Values of columns as text.
#pragma once

#include <cassert>
#include <span>
#include <string_view>

#include "exporters/text/number_text.hpp"
#include "kgbuild/column.hpp"

namespace kgbuild::exporting {

/// `YYYY-MM-DD`.
inline void write_day(Day day, TextBuffer& out) {
  constexpr std::size_t length = 10;
  char* const room = out.room(length);
  format_day(day, std::span<char, length>(room, length));
  out.commit(room + length);
}

/// The value of a row, which is there and no list: flags and numbers as all formats have them, strings by
/// `write_text(text, out)`, dates between two `quote`.
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
