// Eigenvalues of a small symmetric matrix.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace kgbuild::graphs {

inline constexpr std::size_t small_rows = 20;  ///< maximum number of rows

struct SmallMatrix {
  std::array<std::array<double, small_rows>, small_rows> at{};
  std::size_t size = 0;
};

struct EigenPairs {
  std::vector<double> values;                ///< descending
  std::vector<std::vector<double>> vectors;  ///< of length 1, in the same order
};

/// All eigenpairs, by Jacobi rotations (1846), until off-diagonal elements are rounding errors.
EigenPairs find_eigen_pairs(SmallMatrix matrix);

}  // namespace kgbuild::graphs
