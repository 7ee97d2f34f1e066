// Papers that may be one.
#pragma once

#include <vector>

#include "kgbuild/near_matches.hpp"

namespace kgbuild::graphs {

/// In the order of nodes.
std::vector<NearMatch> match_papers(const Graph& graph);

}  // namespace kgbuild::graphs
