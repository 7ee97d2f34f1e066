// PageRank (Brin & Page 1998), weighted: a node gives its rank to its neighbours in proportion to
// edge weights. Damping 0.85, uniform teleport; the rank of nodes without out-weight is spread over
// all nodes, so that the ranks sum to 1. In an undirected graph an edge leads both ways.
//
// Spreading the rank of sinks evenly only scales the solution, so both kernels solve
// (I - 0.85 P^T) x = 0.15/n and scale x to sum 1 (Del Corso, Gulli & Romani 2005), to an L1
// residual below 1e-10. One thread: the sums have one order whatever --threads says.
#include <cmath>
#include <numeric>

#include "graph/analysis/passes.hpp"

namespace kgbuild {
namespace {

constexpr double damping = 0.85;
constexpr double tolerance = 1e-10;
constexpr int most_rounds = 500;  // power iteration needs 142 for the tolerance, conjugate gradients about 30

/// Directed graphs: x := 0.15/n + 0.85 P^T x, from node to node along the edges.
std::vector<double> solve_directed(const Graph& graph) {
  const std::size_t nodes = graph.node_count();
  const double teleport = (1 - damping) / static_cast<double>(nodes);
  std::vector<double> out(nodes, 0.0), rank(nodes, teleport), next(nodes);
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) out[graph.source(edge)] += graph.weight(edge);
  double change = 1;
  for (int round = 0; round < most_rounds && change > tolerance; ++round) {
    next.assign(nodes, teleport);
    for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
      const NodeId from = graph.source(edge);
      if (out[from] > 0) next[graph.target(edge)] += damping * rank[from] * (graph.weight(edge) / out[from]);
    }
    change = 0;
    for (std::size_t node = 0; node < nodes; ++node) change += std::abs(next[node] - rank[node]);
    rank.swap(next);
  }
  return rank;
}

/// Undirected graphs: with D = weighted degrees and W = weights, P^T = W D^-1, and x = D^1/2 y turns
/// the system into (I - 0.85 D^-1/2 W D^-1/2) y = D^-1/2 0.15/n: symmetric, positive definite, of
/// condition 1.85/0.15. Conjugate gradients (Hestenes & Stiefel 1952) take a third of the rounds of
/// power iteration, and each round reads an edge once for both of its directions.
class SymmetricSolver {
 public:
  explicit SymmetricSolver(const Graph& graph)
      : nodes_(graph.node_count()), root_(nodes_, 0.0), solution_(nodes_, 0.0), residual_(nodes_, 0.0) {
    for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
      root_[graph.source(edge)] += graph.weight(edge);
      root_[graph.target(edge)] += graph.weight(edge);
    }
    for (double& root : root_) root = std::sqrt(root);
    targets_.reserve(graph.edge_count());
    scaled_.reserve(graph.edge_count());
    for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
      const NodeId a = graph.source(edge), b = graph.target(edge);
      const double weight = graph.weight(edge);
      ends_.resize(a, edge);
      targets_.push_back(b);
      scaled_.push_back(weight > 0 ? damping * (weight / (root_[a] * root_[b])) : 0);
    }
    ends_.resize(nodes_, graph.edge_count());
  }

  std::vector<double> solve() {
    const double teleport = (1 - damping) / static_cast<double>(nodes_);
    for (std::size_t i = 0; i < nodes_; ++i) residual_[i] = root_[i] > 0 ? teleport / root_[i] : 0;
    direction_ = residual_;
    double square = dot(residual_, residual_);
    for (int round = 0; round < most_rounds && l1_residual() > tolerance; ++round) square = step(square);
    for (std::size_t i = 0; i < nodes_; ++i) solution_[i] = root_[i] > 0 ? solution_[i] * root_[i] : teleport;
    return std::move(solution_);
  }

 private:
  static double dot(const std::vector<double>& x, const std::vector<double>& y) {
    return std::inner_product(x.begin(), x.end(), y.begin(), 0.0);
  }

  // In terms of ranks.
  double l1_residual() const {
    double sum = 0;
    for (std::size_t i = 0; i < nodes_; ++i) sum += root_[i] * std::abs(residual_[i]);
    return sum;
  }

  double step(double square) {
    applied_ = direction_;
    // Plain pointers: for all the compiler knows, a store to a member's array could move the array.
    const NodeId* const targets = targets_.data();
    const double* const scaled = scaled_.data();
    const double* const direction = direction_.data();
    double* const applied = applied_.data();
    EdgeId edge = 0;
    for (std::size_t node = 0; node < nodes_; ++node) {  // edges are sorted by source
      const double given = direction[node];
      double received = 0;
      for (const EdgeId end = ends_[node]; edge < end; ++edge) {
        received += scaled[edge] * direction[targets[edge]];
        applied[targets[edge]] -= scaled[edge] * given;
      }
      applied[node] -= received;
    }
    const double length = square / dot(direction_, applied_);
    for (std::size_t i = 0; i < nodes_; ++i) {
      solution_[i] += length * direction_[i];
      residual_[i] -= length * applied_[i];
    }
    const double next_square = dot(residual_, residual_);
    for (std::size_t i = 0; i < nodes_; ++i) {
      direction_[i] = residual_[i] + next_square / square * direction_[i];
    }
    return next_square;
  }

  std::size_t nodes_;
  std::vector<double> root_;     // of the weighted degree
  std::vector<NodeId> targets_;  // by edge
  std::vector<double> scaled_;   // by edge: what one end gets of the other
  std::vector<EdgeId> ends_;     // by source: one behind its last edge
  std::vector<double> solution_, residual_, direction_, applied_;
};

}  // namespace

Column run_pagerank(const Graph& graph, const PassOptions&) {
  Column column(ValueType::real);
  if (graph.node_count() == 0) return column;
  std::vector<double> rank = graph.directed() ? solve_directed(graph) : SymmetricSolver(graph).solve();
  const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);
  for (double& value : rank) value /= sum;
  column.present.assign(rank.size(), true);
  column.values = std::move(rank);
  return column;
}

// The ranks sum to 1, and one push along the edges (not a pull along arcs) gives them back.
std::string check_pagerank(const Graph& graph, const Column& column) {
  const std::size_t nodes = graph.node_count();
  if (nodes == 0) return {};
  std::vector<double> out(nodes, 0.0), pushed(nodes, 0.0);
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    out[graph.source(edge)] += graph.weight(edge);
    if (!graph.directed()) out[graph.target(edge)] += graph.weight(edge);
  }
  const auto push = [&](NodeId from, NodeId to, double weight) {
    if (out[from] > 0) pushed[to] += damping * column.real(from) * weight / out[from];
  };
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    push(graph.source(edge), graph.target(edge), graph.weight(edge));
    if (!graph.directed()) push(graph.target(edge), graph.source(edge), graph.weight(edge));
  }
  double sum = 0, lost = 0, residual = 0;
  for (NodeId node = 0; node < nodes; ++node) {
    sum += column.real(node);
    if (!(out[node] > 0)) lost += column.real(node);
  }
  const double base = (1 - damping + damping * lost) / static_cast<double>(nodes);
  for (NodeId node = 0; node < nodes; ++node) residual += std::abs(pushed[node] + base - column.real(node));
  if (std::abs(sum - 1) > 1e-9) return "ranks do not sum to 1";
  return residual > 1e-9 ? "ranks are no fixed point" : std::string();
}

}  // namespace kgbuild
