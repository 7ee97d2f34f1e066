// PageRank (Brin & Page 1998), weighted: a node gives its rank to its neighbours in proportion to
// edge weights. Damping 0.85, uniform teleport; the rank of nodes without out-weight is spread
// over all nodes, so that the ranks sum to 1. In an undirected graph an edge leads both ways.
//
// Power iteration by pulling along in-arcs in node order, until the L1 change of a round is below
// 1e-12; the distance to the fixed point is then at most 1e-12 * 0.85 / 0.15 in L1. One thread: the
// sums have one order whatever --threads says.
#include <cmath>
#include <numeric>

#include "graph/analysis/passes.hpp"

namespace kgbuild {
namespace {

constexpr double damping = 0.85;
constexpr double tolerance = 1e-12;
constexpr int most_rounds = 1000;  // 0.85^170 is below the tolerance already

struct Pull {
  NodeId from;
  double share;  // of that node's rank
};

class PageRank {
 public:
  explicit PageRank(const Graph& graph)
      : nodes_(graph.node_count()), out_weights_(nodes_, 0.0), rank_(nodes_, 1.0 / static_cast<double>(nodes_)) {
    for (NodeId node = 0; node < nodes_; ++node) {
      for (const Arc& arc : graph.out_arcs(node)) out_weights_[node] += graph.weight(arc.edge);
    }
    offsets_.reserve(nodes_ + 1);
    for (NodeId node = 0; node < nodes_; ++node) {
      for (const Arc& arc : graph.in_arcs(node)) {
        const double out = out_weights_[arc.target];
        if (out > 0) pulls_.push_back({arc.target, graph.weight(arc.edge) / out});
      }
      offsets_.push_back(pulls_.size());
    }
  }

  std::vector<double> run() {
    for (int round = 0; round < most_rounds && step() >= tolerance; ++round) {
    }
    const double sum = std::accumulate(rank_.begin(), rank_.end(), 0.0);
    for (double& rank : rank_) rank /= sum;
    return std::move(rank_);
  }

 private:
  // One round; returns the L1 change.
  double step() {
    double lost = 0;
    for (NodeId node = 0; node < nodes_; ++node) {
      if (!(out_weights_[node] > 0)) lost += rank_[node];
    }
    const double base = (1 - damping + damping * lost) / static_cast<double>(nodes_);
    next_.resize(nodes_);
    double change = 0;
    for (NodeId node = 0; node < nodes_; ++node) {
      double sum = 0;
      for (std::size_t i = offsets_[node]; i < offsets_[node + 1]; ++i) sum += pulls_[i].share * rank_[pulls_[i].from];
      next_[node] = base + damping * sum;
      change += std::abs(next_[node] - rank_[node]);
    }
    rank_.swap(next_);
    return change;
  }

  NodeId nodes_;
  std::vector<double> out_weights_;
  std::vector<std::size_t> offsets_{0};
  std::vector<Pull> pulls_;
  std::vector<double> rank_, next_;
};

}  // namespace

Column run_pagerank(const Graph& graph, const PassOptions&) {
  Column column(ValueType::real);
  if (graph.node_count() == 0) return column;
  for (const double rank : PageRank(graph).run()) column.push(rank);
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
