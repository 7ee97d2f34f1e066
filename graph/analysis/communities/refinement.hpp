// Refinement: every community cut into parts that hold together, which is what Leiden has over Louvain.
#pragma once

#include "base/random.hpp"
#include "graph/analysis/communities/community_graph.hpp"

namespace kgbuild::graphs {

/// Parts of the communities (Traag, Waltman & van Eck 2019, algorithm A.2, MergeNodesSubset): each node in random
/// order, if it is still alone, joins the part of its community that raises quality most, where both are well connected
/// to the rest of the community and quality does not fall. That is their randomness theta towards 0; on co-author
/// networks others gave nothing. Parts are connected; not numbered without gaps.
Partition refine(const CommunityGraph& graph, const Partition& communities, Random& random);

/// The connected parts of the communities.
Partition split_connected(const CommunityGraph& graph, const Partition& communities);

}  // namespace kgbuild::graphs
