// The invariants of one column.
#pragma once

#include <string>

#include "kgbuild/column.hpp"

namespace kgbuild::graphs {

/// What is wrong with the parts of a column, after its name and a colon, or nothing: values of another type than
/// `type`, a number of values other than that of its rows, days that no date can show, strings that `strings` does not
/// have. Linear.
std::string find_column_problem(const Column& column, const StringPool& strings);

}  // namespace kgbuild::graphs
