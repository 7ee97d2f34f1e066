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
#include "graph/graph_parts.hpp"

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
      : nodes_(graph.node_count()),
        targets_(graph.parts().targets),
        root_(nodes_, 0.0),
        solution_(nodes_, 0.0),
        residual_(nodes_, 0.0),
        flows_(nodes_) {
    const std::vector<NodeId>& sources = graph.parts().sources;
    scaled_.reserve(sources.size());
    for (EdgeId edge = 0; edge < sources.size(); ++edge) {
      const double weight = graph.weight(edge);
      root_[sources[edge]] += weight;
      root_[targets_[edge]] += weight;
      scaled_.push_back(weight);
    }
    for (double& root : root_) root = std::sqrt(root);
    ends_.reserve(nodes_);
    for (EdgeId edge = 0; edge < sources.size(); ++edge) {
      const NodeId source = sources[edge];
      while (ends_.size() < source) ends_.push_back(edge);
      double& weight = scaled_[edge];
      weight = weight > 0 ? damping * (weight / (root_[source] * root_[targets_[edge]])) : 0;
    }
    ends_.resize(nodes_, static_cast<EdgeId>(sources.size()));
  }

  std::vector<double> solve() {
    const double teleport = (1 - damping) / static_cast<double>(nodes_);
    for (std::size_t i = 0; i < nodes_; ++i) residual_[i] = root_[i] > 0 ? teleport / root_[i] : 0;
    for (std::size_t i = 0; i < nodes_; ++i) flows_[i].direction = residual_[i];
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

  /// Read and written together for each end of an edge: one cache line instead of two.
  struct Flow {
    double direction;
    double applied;  // the matrix times the direction
  };

  double step(double square) {
    apply_matrix();
    double curvature = 0;
    for (const Flow& flow : flows_) curvature += flow.direction * flow.applied;
    const double length = square / curvature;
    for (std::size_t i = 0; i < nodes_; ++i) {
      solution_[i] += length * flows_[i].direction;
      residual_[i] -= length * flows_[i].applied;
    }
    const double next_square = dot(residual_, residual_);
    for (std::size_t i = 0; i < nodes_; ++i) {
      flows_[i].direction = residual_[i] + next_square / square * flows_[i].direction;
    }
    return next_square;
  }

  void apply_matrix() {
    for (Flow& flow : flows_) flow.applied = flow.direction;
    // Plain pointers: for all the compiler knows, a store could move the array of a member.
    const NodeId* const targets = targets_.data();
    const double* const scaled = scaled_.data();
    Flow* const flows = flows_.data();
    EdgeId edge = 0;
    for (std::size_t node = 0; node < nodes_; ++node) {  // edges are sorted by source
      const double given = flows[node].direction;
      double received = 0;
      for (const EdgeId end = ends_[node]; edge < end; ++edge) {
        Flow& other = flows[targets[edge]];
        received += scaled[edge] * other.direction;
        other.applied -= scaled[edge] * given;
      }
      flows[node].applied -= received;
    }
  }

  std::size_t nodes_;
  const std::vector<NodeId>& targets_;  // by edge; the graph's
  std::vector<double> root_;            // of the weighted degree
  std::vector<double> scaled_;          // by edge: what one end gets of the other
  std::vector<EdgeId> ends_;            // by source: one behind its last edge
  std::vector<double> solution_, residual_;
  std::vector<Flow> flows_;
};

}  // namespace

Column run_pagerank(const AnalysisGraph& input, const PassOptions&) {
  const Graph& graph = input.graph();
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
std::string check_pagerank(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const Graph& graph = input.graph();
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
