// Local moving: nodes go where they raise quality most, until none can.
#pragma once

#include "base/random.hpp"
#include "graph/analysis/communities/community_graph.hpp"

namespace kgbuild::graphs {

/// The fast local move of Traag, Waltman & van Eck (2019, algorithm A.2): a queue of all nodes in random order; a node
/// that moves puts its neighbours outside its new community back into it. Returns the quality gained, in weight; 0
/// when nothing moved. Deterministic for a state of `random`.
double move_nodes(const CommunityGraph& graph, Random& random, Partition& communities);

}  // namespace kgbuild::graphs
