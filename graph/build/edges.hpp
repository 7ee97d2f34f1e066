// Edges of the graph, with their columns and evidence.
#pragma once

#include <vector>

#include "graph/build/staged_edges.hpp"
#include "graph/model/ties.hpp"

namespace kgbuild::graphs {

/// Merges `staged` and the co-author `ties` (between ranks of authors) into the edges of `parts`, which must already
/// have its nodes.
void add_edges(const ResolvedCorpus& corpus, const std::vector<StagedEdge>& staged, Ties ties, StringPool& pool,
               Graph::Parts& parts);

}  // namespace kgbuild::graphs
