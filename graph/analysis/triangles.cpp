// Triangles: pairs of neighbours that are adjacent. Clustering coefficient: their fraction of all pairs of neighbours
// (Watts & Strogatz 1998), 0 for nodes with fewer than two neighbours, as in NetworkX. Exact, unweighted; directed
// views are read as undirected, parallel edges as one.
//
// Counted on the quotient by closed twins, where a triangle of classes represents all triangles of their members: the
// 48 million triangles of a paper with 663 authors cost a few steps. Time and memory: see triangles.hpp.
#include "graph/analysis/triangles.hpp"

#include <algorithm>

#include "graph/analysis/cache.hpp"
#include "graph/analysis/passes.hpp"

namespace kgbuild::graphs {
namespace {

/// Each edge once, from the end with the smaller degree (ties: from the smaller node): no row is longer than the square
/// root of twice the number of edges (Schank & Wagner 2005).
Csr orient(const Csr& graph) {
  Csr oriented;
  oriented.offsets.reserve(graph.offsets.size());
  oriented.targets.reserve(graph.arcs() / 2);
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    const std::uint32_t degree = graph.degree(node);
    for (const std::uint32_t other : graph.row(node)) {
      const std::uint32_t other_degree = graph.degree(other);
      if (other_degree > degree || (other_degree == degree && other > node)) oriented.targets.push_back(other);
    }
    oriented.offsets.push_back(oriented.arcs());
  }
  return oriented;
}

std::uint64_t count_pairs_of(std::uint64_t members) { return members * (members - 1) / 2; }

/// Adds the triangles with corners in three different classes.
void add_between_three(const Csr& graph, const std::vector<std::uint32_t>& members,
                       std::vector<std::uint64_t>& counts) {
  const Csr oriented = orient(graph);
  std::vector<std::uint32_t> marked(graph.nodes(), 0);  // by neighbour of the first corner: its members; else 0
  for (std::uint32_t first = 0; first < oriented.nodes(); ++first) {
    const auto row = oriented.row(first);
    for (const std::uint32_t other : row) marked[other] = members[other];
    for (const std::uint32_t second : row) {
      std::uint64_t third_members = 0;
      for (const std::uint32_t third : oriented.row(second)) {
        if (marked[third] == 0) continue;
        third_members += marked[third];
        counts[third] += std::uint64_t{members[first]} * members[second];
      }
      counts[first] += members[second] * third_members;
      counts[second] += members[first] * third_members;
    }
    for (const std::uint32_t other : row) marked[other] = 0;
  }
}

std::vector<std::uint64_t> count_by_node(const AnalysisGraph& input, const PassOptions& options) {
  const TwinQuotient& twins = cache_of(input).twins(options.threads);
  const std::vector<std::uint64_t>& counts = cache_of(input).triangles(options.threads);
  std::vector<std::uint64_t> by_node;
  by_node.reserve(twins.class_of.size());
  for (const std::uint32_t c : twins.class_of) by_node.push_back(counts[c]);
  return by_node;
}

double find_share(std::uint64_t triangles, std::uint64_t neighbours) {
  if (neighbours < 2) return 0;
  return static_cast<double>(2 * triangles) / static_cast<double>(neighbours * (neighbours - 1));
}

/// The nodes that a check compares: all, or as many as take a few seconds.
std::vector<std::uint32_t> choose_nodes(const Graph& simple) {
  constexpr double max_pairs = 1e8;
  double pairs = 1;
  for (NodeId node = 0; node < simple.node_count(); ++node) {
    const auto degree = static_cast<double>(simple.out_arcs(node).size());
    pairs += degree * degree / 2;
  }
  const double share = std::min(1.0, max_pairs / pairs);
  return choose_checked(simple.node_count(), static_cast<std::size_t>(share * simple.node_count()));
}

}  // namespace

std::vector<std::uint64_t> count_triangles(const TwinQuotient& twins) {
  std::vector<std::uint64_t> counts(twins.classes(), 0);
  add_between_three(twins.csr, twins.members, counts);
  for (std::uint32_t c = 0; c < twins.classes(); ++c) {
    const std::uint64_t twin_count = twins.members[c] - 1;
    counts[c] += count_pairs_of(twin_count);
    for (const std::uint32_t other : twins.csr.row(c)) {
      counts[c] += twin_count * twins.members[other] + count_pairs_of(twins.members[other]);
    }
  }
  return counts;
}

Column run_triangles(const AnalysisGraph& input, const PassOptions& options) {
  return make_integers(count_by_node(input, options));
}

Column run_clustering(const AnalysisGraph& input, const PassOptions& options) {
  const Csr& csr = cache_of(input).simple_csr();
  const std::vector<std::uint64_t> counts = count_by_node(input, options);
  std::vector<double> shares;
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) shares.push_back(find_share(counts[node], csr.degree(node)));
  return make_reals(std::move(shares));
}

std::string check_triangles(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const Graph& simple = cache_of(input).simple_graph();
  for (const NodeId node : choose_nodes(simple)) {
    if (column.integer(node) != static_cast<std::int64_t>(count_triangles_by_boost(simple, node))) {
      return "triangles of " + std::string(simple.id(node)) + " are wrong";
    }
  }
  return {};
}

std::string check_clustering(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const Graph& simple = cache_of(input).simple_graph();
  for (const NodeId node : choose_nodes(simple)) {
    if (column.real(node) != find_share(count_triangles_by_boost(simple, node), simple.out_arcs(node).size())) {
      return "clustering of " + std::string(simple.id(node)) + " is wrong";
    }
  }
  return {};
}

}  // namespace kgbuild::graphs
