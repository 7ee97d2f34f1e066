// Values of columns for reading: as text or as numbers.
#pragma once

#include <optional>
#include <string>

#include "kgbuild/column.hpp"

namespace kgbuild::graphs {

/// The value of a row as text: numbers in their shortest form, dates as `YYYY-MM-DD`, lists joined by `; `; empty if
/// absent.
std::string format_value(const Column& column, std::size_t row, const StringPool& strings);

/// True for columns that find_number reads.
bool is_numeric(const Column& column);

/// The value of a row of a numeric column (integer, real, boolean), or nothing if absent.
std::optional<double> find_number(const Column& column, std::size_t row);

}  // namespace kgbuild::graphs
