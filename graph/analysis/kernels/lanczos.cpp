#include "graph/analysis/kernels/lanczos.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

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
  double off_diagonal = 1, diagonal = 0;
  for (int sweep = 0; sweep < 50 && off_diagonal > 1e-32 * diagonal; ++sweep) {
    off_diagonal = diagonal = 0;
    for (std::size_t p = 0; p < matrix.size; ++p) {
      diagonal += matrix.at[p][p] * matrix.at[p][p];
      for (std::size_t q = p + 1; q < matrix.size; ++q) {
        off_diagonal += matrix.at[p][q] * matrix.at[p][q];
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

namespace {

constexpr std::size_t kept_vectors = 8;  // at a restart
constexpr int max_restarts = 1000;

using Vector = std::vector<double>;

double dot(const Vector& x, const Vector& y) {
  double a = 0, b = 0;
  std::size_t i = 0;
  for (; i + 2 <= x.size(); i += 2) {
    a += x[i] * y[i];
    b += x[i + 1] * y[i + 1];
  }
  if (i < x.size()) a += x[i] * y[i];
  return a + b;
}

void add_multiple(Vector& to, double factor, const Vector& from) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += factor * from[i];
}

/// Scales to length 1; false for a vector of zeros.
bool normalise(Vector& x) {
  const double length = std::sqrt(dot(x, x));
  if (!(length > 0)) return false;
  for (double& value : x) value /= length;
  return true;
}

/// An orthonormal basis, and the matrix in this basis.
class Basis {
 public:
  using Apply = std::function<void(const Vector&, Vector&)>;

  explicit Basis(Vector start) : next_(start.size()) { vectors_.push_back(std::move(start)); }

  /// Extends the basis by the image of the last vector until it is full or spans an invariant subspace. Returns the
  /// length of the remainder. It is compared with a value above 0: the largest eigenvalue after a restart, and before,
  /// the Rayleigh quotient of a start without negative entries.
  double grow(const Apply& apply) {
    for (;;) {
      const std::size_t last = vectors_.size() - 1;
      apply(vectors_[last], next_);
      for (int twice = 0; twice < 2; ++twice) {  // once leaves cancellation errors
        for (std::size_t i = 0; i <= last; ++i) remove(i, last);
      }
      small_.size = vectors_.size();
      const double remainder = std::sqrt(dot(next_, next_));
      if (last + 1 == small_rows || remainder <= 1e-14 * std::abs(small_.at[0][0])) return remainder;
      for (double& value : next_) value /= remainder;
      vectors_.push_back(next_);
    }
  }

  const SmallMatrix& small() const { return small_; }

  Vector combine(const Vector& weights) const {
    Vector sum(next_.size(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) add_multiple(sum, weights[i], vectors_[i]);
    return sum;
  }

  /// Keeps the best directions and continues with the remainder (thick restart).
  void restart(const EigenPairs& pairs, double remainder) {
    std::vector<Vector> best;
    for (std::size_t i = 0; i < kept_vectors; ++i) best.push_back(combine(pairs.vectors[i]));
    vectors_ = std::move(best);
    for (double& value : next_) value /= remainder;
    vectors_.push_back(next_);
    small_ = {};
    for (std::size_t i = 0; i < kept_vectors; ++i) small_.at[i][i] = pairs.values[i];
  }

 private:
  /// Removes the component of the next vector in the direction of vector i.
  void remove(std::size_t i, std::size_t last) {
    const double part = dot(vectors_[i], next_);
    add_multiple(next_, -part, vectors_[i]);
    small_.at[i][last] += part;
    small_.at[last][i] = small_.at[i][last];
  }

  std::vector<Vector> vectors_;
  Vector next_;
  SmallMatrix small_;
};

}  // namespace

LeadingPair find_leading_pair(const std::function<void(const Vector&, Vector&)>& apply, Vector start) {
  LeadingPair pair;
  if (!normalise(start)) return pair;
  Basis basis(std::move(start));
  for (int restart = 0; restart < max_restarts; ++restart) {
    const double remainder = basis.grow(apply);
    const EigenPairs pairs = find_eigen_pairs(basis.small());
    pair.value = pairs.values.front();
    if (!(pair.value > 0)) return {};
    const double residual = remainder * std::abs(pairs.vectors.front().back());
    if (residual <= eigen_tolerance * pair.value || restart + 1 == max_restarts) {
      pair.vector = basis.combine(pairs.vectors.front());
      break;
    }
    basis.restart(pairs, remainder);
  }
  normalise(pair.vector);
  for (double& value : pair.vector) value = std::abs(value);  // the leading vector has no negative entries
  return pair;
}

}  // namespace kgbuild::graphs
