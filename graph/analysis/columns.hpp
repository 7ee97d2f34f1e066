// Columns without absent values, from results of kernels.
#pragma once

#include <vector>

#include "kgbuild/column.hpp"

namespace kgbuild::graphs {

inline Column make_reals(std::vector<double> values) {
  Column column(ValueType::real);
  column.present.assign(values.size(), true);
  column.values = std::move(values);
  return column;
}

/// From any integer type.
template <typename Number>
Column make_integers(const std::vector<Number>& values) {
  Column column(ValueType::integer);
  column.present.assign(values.size(), true);
  column.values = std::vector<std::int64_t>(values.begin(), values.end());
  return column;
}

}  // namespace kgbuild::graphs
