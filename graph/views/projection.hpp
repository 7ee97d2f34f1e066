// Projections: the nodes of one kind and the ties between them as an undirected graph.
#pragma once

#include "graph/model/ties.hpp"
#include "kgbuild/view.hpp"

namespace kgbuild::graphs {

/// All nodes of `kind` with their columns, and `ties` between their rows as edges of kind `edges`. Linear.
Graph make_projection(const Graph& full, NodeKind kind, EdgeKind edges, Ties ties);

/// Adds the column `weight` to the columns of build_ties(), in the place the schema gives it among those of `kind`:
/// the values of `fractional`, or of `papers` as real numbers. Does nothing if that column is missing.
void add_weight(std::vector<NamedColumn>& columns, EdgeKind kind, ViewOptions::Weight weight);

}  // namespace kgbuild::graphs
