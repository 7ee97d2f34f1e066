// The edges of a corpus before they have rows and evidence.
#pragma once

#include <vector>

#include "graph/build/resolved_corpus.hpp"
#include "graph/model/graph_parts.hpp"

namespace kgbuild::graphs {

struct StagedEdge {
  NodeId source, target;
  EdgeKind kind;
  std::uint32_t origin;  ///< index of its byline, fact or result; 0 for other kinds
};

/// All edges except COAUTHORED_WITH, sorted by (source, kind, target). Needs the node ranges of `parts`.
std::vector<StagedEdge> stage_edges(const ResolvedCorpus& corpus, const Graph::Parts& parts);

}  // namespace kgbuild::graphs
