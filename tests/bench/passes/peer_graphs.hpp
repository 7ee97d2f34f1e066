// A network in the form that other libraries need.
#pragma once

#include <igraph/igraph.h>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::bench {

using namespace kgbuild::graphs;

/// Undirected, with the weights in a separate vector.
class IgraphGraph {
 public:
  explicit IgraphGraph(const Csr& csr);
  ~IgraphGraph();
  IgraphGraph(const IgraphGraph&) = delete;
  IgraphGraph& operator=(const IgraphGraph&) = delete;

  igraph_t* graph() { return &graph_; }
  igraph_vector_t* weights() { return &weights_; }

 private:
  igraph_t graph_;
  igraph_vector_t weights_;
};

/// Nodes as igraph takes them.
class IgraphNodes {
 public:
  explicit IgraphNodes(const std::vector<std::uint32_t>& nodes);
  ~IgraphNodes();
  IgraphNodes(const IgraphNodes&) = delete;
  IgraphNodes& operator=(const IgraphNodes&) = delete;

  igraph_vs_t selector() { return igraph_vss_vector(&nodes_); }

 private:
  igraph_vector_int_t nodes_;
};

/// Both directions of each edge: Boost has no undirected graph in compressed rows.
using BoostGraph = boost::compressed_sparse_row_graph<boost::directedS>;
BoostGraph make_boost_graph(const Csr& csr);

/// At most this many nodes, evenly spaced.
std::vector<std::uint32_t> choose_sources(const Csr& csr, std::uint32_t count);

}  // namespace kgbuild::bench
