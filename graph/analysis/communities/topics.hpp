// What communities work on: the names most characteristic of their papers.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kernels/partition.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

/// Nodes of `full` by community, the most characteristic first, `most` at most: methods, benchmarks and tasks by
/// weighted log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn, Fightin' Words, 2008), community
/// against all others, as z-scores.
/// - A paper belongs to the community of more than half of its authors that are in `home` (or, on other views, of the
///   nodes of `home` that it names), and counts with their share. Others count nowhere.
/// - The prior is 1 % of the corpus: a name has to be in several papers to lead.
/// - Names in more than a twentieth of the papers (10 at least) are generic and name nobody; nor do names that hold, or
///   are held by, a better one (`video generation`, `long video generation`).
/// - One paper's names count only where no two papers share one.
/// `home` is `full` or a view of it, `communities` of its nodes. Linear, but for sorting each community's names.
std::vector<std::vector<NodeId>> find_topics(const Graph& full, const Graph& home, const Partition& communities,
                                             std::size_t most);

}  // namespace kgbuild::graphs
