#include "graph/analysis/lanczos.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kgbuild {
namespace {

constexpr std::size_t most_steps = 20;
constexpr int most_restarts = 1000;

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

/// Scales to length 1; false when there is nothing to scale.
bool normalise(Vector& x) {
  const double length = std::sqrt(dot(x, x));
  if (!(length > 0)) return false;
  for (double& value : x) value /= length;
  return true;
}

/// What the matrix is in the space of the steps: diagonal alpha, beta beside it.
struct Tridiagonal {
  Vector alpha, beta;
};

/// How many eigenvalues are above `value`: signs of the pivots of T - value (Sturm).
std::size_t count_above(const Tridiagonal& t, double value) {
  std::size_t above = 0;
  double pivot = 1;
  for (std::size_t i = 0; i < t.alpha.size(); ++i) {
    const double beside = i > 0 ? t.beta[i - 1] * t.beta[i - 1] / pivot : 0;
    pivot = t.alpha[i] - value - beside;
    if (pivot == 0) pivot = -1e-300;
    above += pivot > 0 ? 1 : 0;
  }
  return above;
}

/// By bisection, to the last bit.
double find_greatest(const Tridiagonal& t) {
  double low = *std::ranges::max_element(t.alpha), high = low;  // no eigenvalue is above all of these
  for (std::size_t i = 0; i < t.alpha.size(); ++i) {
    const double left = i > 0 ? t.beta[i - 1] : 0, right = i + 1 < t.alpha.size() ? t.beta[i] : 0;
    high = std::max(high, t.alpha[i] + left + right);
  }
  while (true) {
    const double middle = low + (high - low) / 2;
    if (!(low < middle && middle < high)) return high;
    (count_above(t, middle) > 0 ? low : high) = middle;
  }
}

/// The vector of the greatest eigenvalue by inverse iteration. T - value is negative semidefinite, so that elimination
/// needs no exchange of rows.
Vector find_vector(const Tridiagonal& t, double value) {
  const std::size_t size = t.alpha.size();
  const double shift = value + 1e-14 * (std::abs(value) + 1e-300);
  Vector x(size, 1.0), pivots(size);
  for (std::size_t i = 0; i < size; ++i) {
    pivots[i] = t.alpha[i] - shift - (i > 0 ? t.beta[i - 1] * t.beta[i - 1] / pivots[i - 1] : 0);
  }
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = 1; i < size; ++i) x[i] -= t.beta[i - 1] / pivots[i - 1] * x[i - 1];
    for (std::size_t i = size; i-- > 0;) {
      x[i] = (x[i] - (i + 1 < size ? t.beta[i] * x[i + 1] : 0)) / pivots[i];
    }
    normalise(x);
  }
  return x;
}

}  // namespace

LeadingPair find_leading_pair(const std::function<void(const Vector&, Vector&)>& apply, Vector start) {
  LeadingPair pair;
  if (!normalise(start)) return pair;
  std::vector<Vector> basis;
  Vector next(start.size());
  for (int restart = 0; restart < most_restarts; ++restart) {
    Tridiagonal t;
    basis.clear();
    basis.push_back(std::move(start));
    for (std::size_t step = 0;; ++step) {
      apply(basis[step], next);
      t.alpha.push_back(dot(basis[step], next));
      for (int twice = 0; twice < 2; ++twice) {  // once leaves what cancellation lost
        for (const Vector& each : basis) add_multiple(next, -dot(each, next), each);
      }
      t.beta.push_back(std::sqrt(dot(next, next)));
      if (step + 1 == most_steps || t.beta.back() <= 1e-14 * std::abs(t.alpha.front())) break;
      for (double& value : next) value /= t.beta.back();
      basis.push_back(next);
    }
    pair.value = find_greatest(t);
    if (!(pair.value > 0)) return {};
    const Vector weights = find_vector(t, pair.value);
    start.assign(next.size(), 0.0);
    for (std::size_t i = 0; i < basis.size(); ++i) add_multiple(start, weights[i], basis[i]);
    normalise(start);
    if (t.beta.back() * std::abs(weights.back()) <= eigen_tolerance * pair.value) break;
  }
  for (double& value : start) value = std::abs(value);  // the leading vector has no negative entries
  pair.vector = std::move(start);
  return pair;
}

}  // namespace kgbuild
