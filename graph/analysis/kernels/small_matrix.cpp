#include "graph/analysis/kernels/small_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace kgbuild::graphs {
namespace {

/// Rotates two axes so that the element between them becomes 0, and the columns of `vectors` with them.
void rotate(SmallMatrix& matrix, SmallMatrix& vectors, std::size_t p, std::size_t q) {
  const double between = matrix.at[p][q];
  if (between == 0) return;
  const double half = (matrix.at[q][q] - matrix.at[p][p]) / (2 * between);
  const double tangent = (half < 0 ? -1 : 1) / (std::abs(half) + std::sqrt(half * half + 1));
  const double cosine = 1 / std::sqrt(tangent * tangent + 1), sine = tangent * cosine;
  const auto turn = [&](double& x, double& y) {
    const double old = x;
    x = cosine * old - sine * y;
    y = sine * old + cosine * y;
  };
  for (std::size_t i = 0; i < matrix.size; ++i) turn(matrix.at[i][p], matrix.at[i][q]);
  for (std::size_t i = 0; i < matrix.size; ++i) turn(matrix.at[p][i], matrix.at[q][i]);
  for (std::size_t i = 0; i < matrix.size; ++i) turn(vectors.at[i][p], vectors.at[i][q]);
}

}  // namespace

EigenPairs find_eigen_pairs(SmallMatrix matrix) {
  SmallMatrix vectors;
  vectors.size = matrix.size;
  for (std::size_t i = 0; i < matrix.size; ++i) vectors.at[i][i] = 1;
  double beside = 1, diagonal = 0;
  for (int sweep = 0; sweep < 50 && beside > 1e-32 * diagonal; ++sweep) {
    beside = diagonal = 0;
    for (std::size_t p = 0; p < matrix.size; ++p) {
      diagonal += matrix.at[p][p] * matrix.at[p][p];
      for (std::size_t q = p + 1; q < matrix.size; ++q) {
        beside += matrix.at[p][q] * matrix.at[p][q];
        rotate(matrix, vectors, p, q);
      }
    }
  }
  std::vector<std::size_t> order(matrix.size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) { return matrix.at[i][i]; });
  EigenPairs pairs;
  for (const std::size_t column : order) {
    pairs.values.push_back(matrix.at[column][column]);
    std::vector<double>& vector = pairs.vectors.emplace_back();
    for (std::size_t row = 0; row < matrix.size; ++row) vector.push_back(vectors.at[row][column]);
  }
  return pairs;
}

}  // namespace kgbuild::graphs
