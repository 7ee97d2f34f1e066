// The quotient of a graph by closed twins, for shortest paths.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::graphs {

/// The quotient of an undirected simple graph by closed twins: nodes with the same closed neighbourhood (themselves and
/// their neighbours). In a co-author network these are the authors of the same papers. Unweighted distances between
/// classes are those between their members; members of the same class are at distance 1.
///
/// A class is simplicial if its neighbours are pairwise adjacent: no shortest path leads through it. Two simplicial
/// classes are never adjacent, since they would be twins.
///
/// Classes are numbered for locality of traversals: first the inner classes, which shortest paths may lead through, by
/// component and in breadth-first order; then the simplicial ones, by component and first neighbour.
struct TwinQuotient {
  struct Range {
    std::uint32_t first, last;  ///< exclusive
    std::uint32_t size() const { return last - first; }
  };
  struct Component {
    Range inner, simplicial;
    std::uint32_t nodes;  ///< number of nodes of the graph
    std::uint32_t classes() const { return inner.size() + simplicial.size(); }
  };

  std::vector<std::uint32_t> class_of;    ///< by node of the graph
  std::vector<std::uint32_t> members;     ///< by class: number of nodes
  Csr csr;                                ///< of classes, rows ascending; without loops
  std::uint32_t inner = 0;                ///< number of inner classes; all others are simplicial
  std::vector<std::uint32_t> inner_ends;  ///< by class: arc at which its simplicial neighbours begin
  std::vector<Component> components;

  std::uint32_t classes() const { return csr.nodes(); }
};

/// `graph` is simple: symmetric, rows ascending without repetition, no loops; weights are ignored. Time: linear in the
/// arcs, plus the square of the degree (times a logarithm) for each simplicial class. Memory: 30 bytes a node and the
/// quotient.
TwinQuotient make_twin_quotient(const Csr& graph, unsigned threads = 1);

}  // namespace kgbuild::graphs
