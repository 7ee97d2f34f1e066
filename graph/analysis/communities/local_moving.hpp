// Local moving: moves nodes to the community with the largest gain until no move gains.
#pragma once

#include "base/random.hpp"
#include "graph/analysis/communities/community_graph.hpp"

namespace kgbuild::graphs {

/// The fast local move of Traag, Waltman & van Eck (2019, algorithm A.2): a queue of all nodes in random order; when
/// a node moves, its neighbours outside its new community are queued again. Returns the quality gained, in weight; 0
/// if nothing moved. Deterministic for a given state of `random`.
double move_nodes(const CommunityGraph& graph, Random& random, Partition& communities);

}  // namespace kgbuild::graphs
