// What holds for columns of communities.
#pragma once

#include <string>

#include "graph/analysis/communities/leiden.hpp"

namespace kgbuild::graphs {

Partition read_communities(const Column& column);

/// Every node has a community; they are 0, 1, 2, ... by size, equal ones by their first node. Empty when it is so.
std::string check_numbers(const Column& column);

/// Nodes of a community reach each other inside it.
std::string check_connected(const Csr& csr, const Partition& communities);

/// The quality by its definition is what the optimiser summed up move by move, but for its rounding.
std::string check_quality(const Csr& csr, const PassOptions& options, const Communities& found,
                          const Partition& communities);

}  // namespace kgbuild::graphs
