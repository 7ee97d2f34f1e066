// Community detection by Leiden and by Louvain.
#pragma once

#include "graph/analysis/communities/community_graph.hpp"

namespace kgbuild::graphs {

/// Result of an optimiser.
struct Communities {
  Partition of_node;  ///< numbered by number_by_size()
  std::uint32_t count = 0;
  Partition start;    ///< initial partition: twins together
  double gained = 0;  ///< quality gained since, in weight, summed move by move
};

/// Leiden (Traag, Waltman & van Eck, From Louvain to Leiden, Scientific Reports 9, 2019): local moving, refinement and
/// aggregation until no community can be merged. This is repeated from the communities found until an iteration gains
/// less than 1e-4 of the weight between different twin classes, at most 10 times. Each community is connected. `csr` as
/// for make_community_graph(), with ascending rows. Reads options.quality, resolution and seed. Time: about 20 visits
/// of every arc of the twin graph; memory: 30 bytes an arc of it, 100 a node.
Communities find_leiden(const Csr& csr, const PassOptions& options);

/// Louvain (Blondel, Guillaume, Lambiotte & Lefebvre 2008), with the queue of Leiden for local moving: communities
/// are the result of local moving and may be disconnected. Each node starts alone.
Communities find_louvain(const Csr& csr, const PassOptions& options);

}  // namespace kgbuild::graphs
