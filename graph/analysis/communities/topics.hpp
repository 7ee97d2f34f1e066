// Topics of communities: the names most characteristic of their papers.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/partition.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

/// Up to `max_topics` nodes of `full` for each community, most characteristic first: its tasks, then methods and
/// benchmarks that its own papers introduce, each by z-scores of weighted log-odds with an informative Dirichlet prior
/// (Monroe, Colaresi & Quinn, Fightin' Words, 2008), the community against all others. What all cite is not a topic.
/// - The papers of a community are those of community_papers.hpp.
/// - A paper on a task is also one on all broader tasks (BROADER), so that many narrow tasks add up.
/// - A task has to occur in a twenty-fifth of the community's papers and two more, another name in two.
/// - Names that contain, or are contained in, a better one are left out, and so are tasks broader or narrower than it.
/// - Names of a single paper are used only where no two papers share a name.
/// - Where there are no others to compare with, names in more than a twentieth of the papers (at least 10) are generic.
/// `view` is `full` or a view of it; `communities` are by its nodes. Linear, except for sorting the names of each
/// community.
std::vector<std::vector<NodeId>> find_topics(const Graph& full, const Graph& view, const Partition& communities,
                                             std::size_t max_topics);

}  // namespace kgbuild::graphs
