// Invariants of community columns.
#pragma once

#include <string>

#include "graph/analysis/communities/leiden.hpp"

namespace kgbuild::graphs {

/// The values of a column of a community pass.
Partition read_communities(const Column& column);

/// Each function returns the first problem, or an empty string.

/// Each node has a community; communities are numbered as by number_by_size().
std::string check_numbers(const Column& column);

/// Each community is connected.
std::string check_connected(const Csr& csr, const Partition& communities);

/// The quality by definition equals the sum of gains that the optimiser reported, up to rounding.
std::string check_quality(const Csr& csr, const PassOptions& options, const Communities& found,
                          const Partition& communities);

}  // namespace kgbuild::graphs
