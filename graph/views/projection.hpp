// One kind of nodes and the ties between them as an undirected graph.
#pragma once

#include "graph/model/cooccurrence.hpp"
#include "kgbuild/view.hpp"

namespace kgbuild::graphs {

/// All nodes of `kind` with their columns, and `ties` between their rows as edges of kind `edges`. Linear.
Graph make_projection(const Graph& full, NodeKind kind, EdgeKind edges, Ties ties);

/// The column to be `weight`: `fractional` itself, or `papers` as real numbers. Null where there is none.
std::shared_ptr<const Column> choose_weight(const std::vector<NamedColumn>& columns, ViewOptions::Weight weight);

}  // namespace kgbuild::graphs
