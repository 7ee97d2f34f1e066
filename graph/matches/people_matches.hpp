// People whose names may be spellings of one.
#pragma once

#include <vector>

#include "kgbuild/near_matches.hpp"

namespace kgbuild::graphs {

/// In the order of nodes.
std::vector<NearMatch> match_people_nodes(const Graph& graph);

}  // namespace kgbuild::graphs
