#include "graph/analysis/kernels/rank_solver.hpp"

#include <cmath>
#include <numeric>

#include "graph/analysis/kernels/twins.hpp"

namespace kgbuild::graphs {
namespace {

/// With m = members, s = weight and W = weights between members, x = 0.85 W m x/s + jump becomes symmetric for
/// z = x sqrt(m/s):  (I - 0.85 A W A) z = jump sqrt(m/s),  A = diag(sqrt(m/s)), W_cc = inside/m. Positive definite, of
/// condition 1.85/0.15; solved by conjugate gradients (Hestenes & Stiefel 1952), preconditioned by the diagonal, which
/// accounts for the rank that circulates among twins.
class RankSolver {
 public:
  RankSolver(const TwinClasses& classes, std::span<const double> jumps)
      : classes_(classes),
        nodes_(classes.members.size()),
        root_(nodes_),
        diagonal_(nodes_),
        solution_(nodes_, 0.0),
        residual_(nodes_),
        direction_(nodes_),
        scaled_(nodes_),
        applied_(nodes_) {
    for (std::size_t c = 0; c < nodes_; ++c) {
      const double weight = classes.weight[c];
      root_[c] = weight > 0 ? std::sqrt(classes.members[c] / weight) : 0;
      diagonal_[c] = weight > 0 ? 1 - rank_damping * classes.inside[c] / weight : 1;
      residual_[c] = jumps[c] * root_[c];
    }
  }

  /// The ranks by class, up to a common factor.
  std::vector<double> solve(std::span<const double> jumps) {
    for (std::size_t c = 0; c < nodes_; ++c) direction_[c] = residual_[c] / diagonal_[c];
    double square = sum([&](std::size_t c) { return residual_[c] * residual_[c] / diagonal_[c]; });
    for (int round = 0; round < max_rank_rounds && l1_residual() > rank_tolerance; ++round) square = step(square);
    for (std::size_t c = 0; c < nodes_; ++c) solution_[c] = root_[c] > 0 ? solution_[c] / root_[c] : jumps[c];
    return std::move(solution_);
  }

 private:
  /// Four partial sums in a fixed order: a single one would wait for the latency of each addition.
  template <typename Term>
  double sum(const Term& term) const {
    double a = 0, b = 0, c = 0, d = 0;
    std::size_t i = 0;
    for (; i + 4 <= nodes_; i += 4) {
      a += term(i);
      b += term(i + 1);
      c += term(i + 2);
      d += term(i + 3);
    }
    for (; i < nodes_; ++i) a += term(i);
    return (a + b) + (c + d);
  }

  /// In terms of ranks of nodes.
  double l1_residual() const {
    return sum(
        [&](std::size_t c) { return root_[c] > 0 ? std::abs(residual_[c]) * classes_.members[c] / root_[c] : 0; });
  }

  double step(double square) {
    apply_matrix();
    const double length = square / sum([&](std::size_t c) { return direction_[c] * applied_[c]; });
    for (std::size_t c = 0; c < nodes_; ++c) {
      solution_[c] += length * direction_[c];
      residual_[c] -= length * applied_[c];
    }
    const double next = sum([&](std::size_t c) { return residual_[c] * residual_[c] / diagonal_[c]; });
    for (std::size_t c = 0; c < nodes_; ++c) {
      direction_[c] = residual_[c] / diagonal_[c] + next / square * direction_[c];
    }
    return next;
  }

  void apply_matrix() {
    for (std::size_t c = 0; c < nodes_; ++c) scaled_[c] = root_[c] * direction_[c];
    if (classes_.csr.weights.empty()) {
      apply_rows([](std::uint32_t) { return 1.0; });
    } else {
      const double* const weights = classes_.csr.weights.data();
      apply_rows([weights](std::uint32_t arc) { return weights[arc]; });
    }
  }

  template <typename Weight>
  void apply_rows(const Weight& weight) {
    const std::uint32_t* const targets = classes_.csr.targets.data();
    const double* const scaled = scaled_.data();
    std::uint32_t arc = 0;
    for (std::size_t c = 0; c < nodes_; ++c) {
      const std::uint32_t end = classes_.csr.offsets[c + 1];
      double even = 0, odd = 0;
      for (; arc + 2 <= end; arc += 2) {
        even += weight(arc) * scaled[targets[arc]];
        odd += weight(arc + 1) * scaled[targets[arc + 1]];
      }
      if (arc < end) even += weight(arc) * scaled[targets[arc]];
      arc = end;
      applied_[c] = diagonal_[c] * direction_[c] - rank_damping * root_[c] * (even + odd);
    }
  }

  const TwinClasses& classes_;
  std::size_t nodes_;
  std::vector<double> root_, diagonal_;  // sqrt(m/s); diagonal of the matrix
  std::vector<double> solution_, residual_, direction_, scaled_, applied_;
};

std::vector<double> solve(const TwinClasses& classes, const std::vector<double>& jumps) {
  const std::vector<double> by_class = RankSolver(classes, jumps).solve(jumps);
  double sum = 0;
  for (std::size_t c = 0; c < by_class.size(); ++c) sum += classes.members[c] * by_class[c];
  std::vector<double> ranks;
  ranks.reserve(classes.class_of.size());
  for (const std::uint32_t c : classes.class_of) ranks.push_back(by_class[c] / sum);
  return ranks;
}

}  // namespace

std::vector<double> find_ranks(const Csr& graph) {
  if (graph.nodes() == 0) return {};
  const TwinClasses classes = make_twin_classes(graph);
  const double jump = (1 - rank_damping) / graph.nodes();
  return solve(classes, std::vector<double>(classes.members.size(), jump));
}

std::vector<double> find_ranks(const Csr& graph, std::span<const double> jumps) {
  std::vector<double> scaled(jumps.begin(), jumps.end());
  for (double& jump : scaled) jump *= 1 - rank_damping;
  return solve(make_single_classes(graph), scaled);
}

}  // namespace kgbuild::graphs
