// Refinement: splits communities into well-connected parts, the step that Leiden adds to Louvain.
#pragma once

#include "base/random.hpp"
#include "graph/analysis/communities/community_graph.hpp"

namespace kgbuild::graphs {

/// Parts of the communities (Traag, Waltman & van Eck 2019, algorithm A.2, MergeNodesSubset). Each node, in random
/// order, joins the part of its community with the largest gain if it is still alone, the gain is not negative, and
/// both are well connected to the rest of the community. This is the limit of their randomness theta towards 0; on
/// co-author networks, other values gained nothing. Parts are connected; their numbers may have gaps.
Partition refine(const CommunityGraph& graph, const Partition& communities, Random& random);

/// The connected components of the communities. Their numbers may have gaps.
Partition split_connected(const CommunityGraph& graph, const Partition& communities);

}  // namespace kgbuild::graphs
