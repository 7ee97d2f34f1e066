// Vertices that shortest paths cannot tell apart, as one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"

namespace kgbuild::graphs {

/// The quotient of an undirected simple graph by closed twins: vertices with the same closed neighbourhood
/// (themselves and their neighbours), so adjacent to each other and equal to everybody else. In a union of
/// cliques these are the authors of the same papers. Unweighted distances between classes are those between
/// their members; members of one class are 1 apart.
///
/// A class is simplicial when its neighbours are adjacent to each other: no shortest path leads through it.
/// Two simplicial classes are never adjacent (they would be twins).
///
/// Classes are numbered so that what a traversal reads together lies together: first those that paths lead
/// through ("inner"), component by component, each in breadth-first order; then the simplicial ones, by component
/// and first neighbour.
struct TwinQuotient {
  struct Range {
    std::uint32_t first, last;  ///< one behind
    std::uint32_t size() const { return last - first; }
  };
  struct Component {
    Range inner, simplicial;
    std::uint32_t nodes;  ///< of the graph
    std::uint32_t classes() const { return inner.size() + simplicial.size(); }
  };

  std::vector<std::uint32_t> class_of;    ///< by node of the graph
  std::vector<std::uint32_t> members;     ///< by class: how many nodes
  Csr csr;                                ///< of classes, rows ascending; no class is its own neighbour
  std::uint32_t inner = 0;                ///< classes below are inner, the others simplicial
  std::vector<std::uint32_t> inner_ends;  ///< by class: where in its row the simplicial neighbours begin
  std::vector<Component> components;

  std::uint32_t classes() const { return csr.nodes(); }
};

/// `graph` must be simple: symmetric, rows ascending without repetition, no loops. Time: the arcs, and for each
/// simplicial class the square of its neighbours (times a logarithm) to see that it is one. Memory: 8 bytes a
/// node and the quotient.
TwinQuotient make_twin_quotient(const Csr& graph, unsigned threads = 1);

}  // namespace kgbuild::graphs
