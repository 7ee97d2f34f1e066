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

/// True for columns that find_rank reads: numbers and dates.
bool is_ranking(const Column& column);

/// The value of a row of a numeric column (integer, real, boolean), or nothing if absent.
std::optional<double> find_number(const Column& column, std::size_t row);

/// What nodes are ranked by: the value of a row of such a column, or nothing if it is absent or not a number (NaN).
std::optional<double> find_rank(const Column& column, std::size_t row);

}  // namespace kgbuild::graphs
