// Values of columns as text.
#pragma once

#include <cassert>

#include "exporters/number_text.hpp"
#include "kgbuild/column.hpp"

namespace kgbuild {

/// The value of a row, which is there and no list: flags and numbers as all formats have them, strings and dates by
/// `write_text(text, out)`.
template <typename WriteText>
void write_scalar(const Column& column, std::size_t row, const StringPool& strings, const WriteText& write_text,
                  TextBuffer& out) {
  switch (column.type) {
    case ValueType::boolean:
      return out.write(column.boolean(row) ? "true" : "false");
    case ValueType::integer:
      return write_number(column.integer(row), out);
    case ValueType::real:
      return write_number(column.real(row), out);
    case ValueType::date:
      return write_text(format_day(column.day(row)), out);
    case ValueType::string:
      return write_text(strings.view(column.string(row)), out);
    case ValueType::string_list:
      assert(false);
  }
}

}  // namespace kgbuild
