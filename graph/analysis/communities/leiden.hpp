// Communities by Leiden and by Louvain.
#pragma once

#include "graph/analysis/communities/community_graph.hpp"

namespace kgbuild::graphs {

/// What an optimiser found.
struct Communities {
  Partition of_node;  ///< 0, 1, 2, ... by size, the largest first, equal ones by their first node
  std::uint32_t count = 0;
  Partition start;    ///< what it began with: twins together
  double gained = 0;  ///< quality from there on, in weight, as summed up move by move
};

/// Leiden (Traag, Waltman & van Eck, From Louvain to Leiden, Scientific Reports 9, 2019): local moving, refinement and
/// aggregation until no community can be merged, repeated from the communities found until one such iteration gains
/// less than 1e-4 of the weight outside the groups of twins, 10 times at most. Every community is connected. `csr` as
/// for make_community_graph(), rows ascending. Reads options.quality, resolution and seed. Time: about 20 visits of
/// every arc of the twin graph; memory: 30 bytes an arc of it, 100 a node.
Communities find_leiden(const Csr& csr, const PassOptions& options);

/// Louvain (Blondel, Guillaume, Lambiotte & Lefebvre 2008), with the queue of Leiden for local moving: communities are
/// as local moving leaves them, connected or not. Every node begins alone.
Communities find_louvain(const Csr& csr, const PassOptions& options);

}  // namespace kgbuild::graphs
