// Nodes of the graph, with their labels and columns.
#pragma once

#include "graph/build/resolved_corpus.hpp"
#include "graph/model/graph_parts.hpp"

namespace kgbuild::graphs {

/// Adds the nodes of all kinds, sorted by id, to empty `parts`. Diagnostics: `homonym`.
void add_nodes(const ResolvedCorpus& corpus, StringPool& pool, Graph::Parts& parts, Diagnostics& diagnostics);

}  // namespace kgbuild::graphs
