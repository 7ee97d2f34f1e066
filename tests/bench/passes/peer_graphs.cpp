#include "tests/bench/passes/peer_graphs.hpp"

#include <utility>

namespace kgbuild::bench {

IgraphGraph::IgraphGraph(const Csr& csr) {
  igraph_vector_int_t ends;
  igraph_vector_int_init(&ends, csr.arcs());
  igraph_vector_init(&weights_, csr.arcs() / 2);
  igraph_integer_t end = 0;
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    for (std::uint32_t arc = csr.offsets[node]; arc < csr.offsets[node + 1]; ++arc) {
      if (csr.targets[arc] < node) continue;
      VECTOR(weights_)[end / 2] = csr.weights[arc];
      VECTOR(ends)[end++] = node;
      VECTOR(ends)[end++] = csr.targets[arc];
    }
  }
  igraph_create(&graph_, &ends, csr.nodes(), IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy(&ends);
}

IgraphGraph::~IgraphGraph() {
  igraph_destroy(&graph_);
  igraph_vector_destroy(&weights_);
}

IgraphNodes::IgraphNodes(const std::vector<std::uint32_t>& nodes) {
  igraph_vector_int_init(&nodes_, 0);
  for (const std::uint32_t node : nodes) igraph_vector_int_push_back(&nodes_, node);
}

IgraphNodes::~IgraphNodes() { igraph_vector_int_destroy(&nodes_); }

BoostGraph make_boost_graph(const Csr& csr) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> arcs;
  arcs.reserve(csr.arcs());
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    for (const std::uint32_t other : csr.row(node)) arcs.emplace_back(node, other);
  }
  return BoostGraph(boost::edges_are_sorted, arcs.begin(), arcs.end(), csr.nodes());
}

std::vector<std::uint32_t> choose_sources(const Csr& csr, std::uint32_t count) {
  std::vector<std::uint32_t> chosen;
  if (count > csr.nodes()) count = csr.nodes();
  for (std::uint64_t i = 0; i < count; ++i) chosen.push_back(static_cast<std::uint32_t>(i * csr.nodes() / count));
  return chosen;
}

}  // namespace kgbuild::bench
