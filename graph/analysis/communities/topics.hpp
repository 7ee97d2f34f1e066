// Topics of communities: the names most characteristic of their papers.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/partition.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

/// Up to `max_topics` nodes of `full` for each community, most characteristic first: methods, benchmarks and tasks by
/// z-scores of weighted log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn, Fightin' Words, 2008),
/// the community against all others.
/// - A paper belongs to the community of more than half of its authors in `view` (in other views: of the adjacent
/// nodes), and counts with the fraction of these. Other papers are ignored.
/// - The prior is 1 % of the corpus, so that a name must occur in several papers to rank first.
/// - Names in more than a twentieth of the papers (at least 10) are generic and excluded. So are names that contain, or
///   are contained in, a better one (`video generation`, `long video generation`).
/// - Names of a single paper are used only where no two papers share a name.
/// `view` is `full` or a view of it; `communities` are by its nodes. Linear, except for sorting the names of each
/// community.
std::vector<std::vector<NodeId>> find_topics(const Graph& full, const Graph& view, const Partition& communities,
                                             std::size_t max_topics);

}  // namespace kgbuild::graphs
