// PageRank (Brin & Page 1998), weighted: a node passes its rank to its neighbours in proportion to edge weights.
// Damping 0.85; the rest jumps to all nodes with equal probability, or to options.pagerank_from (Haveliwala 2002). The
// rank of nodes without outgoing weight is distributed like the jumps, so that the ranks sum to 1. In an undirected
// graph an edge leads both ways; in a directed one, all edges are followed, including parallel ones.
//
// Treating the rank of sinks like jumps only scales the solution, so both kernels solve (I - 0.85 P^T) x = 0.15 jumps
// and scale x to sum 1 (Del Corso, Gulli & Romani 2005), to an L1 residual below 1e-12. Single-threaded: the order of
// sums does not depend on --threads.
#include <cmath>
#include <numeric>

#include "base/sort_unique.hpp"
#include "graph/analysis/cache.hpp"
#include "graph/analysis/kernels/rank_solver.hpp"
#include "graph/analysis/passes.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::graphs {
namespace {

/// The distribution of jumps.
std::vector<double> find_jumps(const Graph& graph, const PassOptions& options) {
  std::vector<double> jumps(graph.node_count(), 1.0 / graph.node_count());
  if (options.pagerank_from.empty()) return jumps;
  std::vector<NodeId> chosen;
  for (const std::string& id : options.pagerank_from) {
    const auto node = graph.find_node(id);
    if (!node) {
      throw UsageError("no node \"" + id + "\" where PageRank runs; ids are in every output, `kgid` in GraphML: " +
                       std::string(graph.id(0)) + " is one");
    }
    chosen.push_back(*node);
  }
  sort_unique(chosen);
  jumps.assign(graph.node_count(), 0.0);
  for (const NodeId node : chosen) jumps[node] = 1.0 / static_cast<double>(chosen.size());
  return jumps;
}

/// Power iteration along the edges.
std::vector<double> find_directed_ranks(const Graph& graph, const std::vector<double>& jumps) {
  const std::size_t nodes = graph.node_count();
  std::vector<double> out(nodes, 0.0), rank = jumps, next(nodes);
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) out[graph.source(edge)] += graph.weight(edge);
  double change = 1;
  for (int round = 0; round < max_rank_rounds && change > rank_tolerance; ++round) {
    for (std::size_t node = 0; node < nodes; ++node) next[node] = (1 - rank_damping) * jumps[node];
    for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
      const NodeId from = graph.source(edge);
      if (out[from] > 0) next[graph.target(edge)] += rank_damping * rank[from] * (graph.weight(edge) / out[from]);
    }
    change = 0;
    for (std::size_t node = 0; node < nodes; ++node) change += std::abs(next[node] - rank[node]);
    rank.swap(next);
  }
  const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);
  for (double& value : rank) value /= sum;
  return rank;
}

std::vector<double> find_any_ranks(const AnalysisGraph& input, const PassOptions& options) {
  const Graph& graph = input.graph();
  if (graph.directed()) return find_directed_ranks(graph, find_jumps(graph, options));
  const Csr& csr = cache_of(input).undirected_csr();
  return options.pagerank_from.empty() ? find_ranks(csr) : find_ranks(csr, find_jumps(graph, options));
}

}  // namespace

Column run_pagerank(const AnalysisGraph& input, const PassOptions& options) {
  return make_reals(input.graph().node_count() == 0 ? std::vector<double>() : find_any_ranks(input, options));
}

// The ranks sum to 1 and are a fixed point of one push along the list of edges.
std::string check_pagerank(const AnalysisGraph& input, const PassOptions& options, const Column& column) {
  const Graph& graph = input.graph();
  const std::size_t nodes = graph.node_count();
  if (nodes == 0) return {};
  std::vector<double> out(nodes, 0.0), pushed(nodes, 0.0);
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    out[graph.source(edge)] += graph.weight(edge);
    if (!graph.directed()) out[graph.target(edge)] += graph.weight(edge);
  }
  const auto push = [&](NodeId from, NodeId to, double weight) {
    if (out[from] > 0) pushed[to] += rank_damping * column.real(from) * weight / out[from];
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
  const double jumping = 1 - rank_damping + rank_damping * lost;
  const std::vector<double> jumps = find_jumps(graph, options);
  for (NodeId node = 0; node < nodes; ++node) {
    residual += std::abs(pushed[node] + jumping * jumps[node] - column.real(node));
  }
  if (std::abs(sum - 1) > 1e-10) return "ranks do not sum to 1";
  return residual > 1e-10 ? "ranks are not a fixed point" : std::string();
}

}  // namespace kgbuild::graphs
