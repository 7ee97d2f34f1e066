// The papers of communities.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/partition.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

struct CommunityPaper {
  NodeId node;  ///< in `full`
  std::uint32_t community;
  double share;
};

/// By community. A paper belongs to the community of more than half of its authors in `view` (in other views: of the
/// adjacent nodes), and counts with the fraction of these. Other papers are left out. `view` is `full` or a view of it;
/// `communities` are by its nodes. Linear, except for sorting the papers.
std::vector<CommunityPaper> assign_papers(const Graph& full, const Graph& view, const Partition& communities);

/// The number of communities.
std::uint32_t count_parts(const Partition& communities);

}  // namespace kgbuild::graphs
