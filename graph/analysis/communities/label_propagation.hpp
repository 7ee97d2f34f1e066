// Communities by label propagation.
#pragma once

#include "graph/analysis/kernels/csr.hpp"
#include "graph/analysis/kernels/partition.hpp"

namespace kgbuild::graphs {

/// Label propagation (Raghavan, Albert & Kumara 2007), weighted, with the queue of Traag & Subelj (2023): a node takes
/// the label that weighs most among its neighbours, keeps its own among the heaviest and draws otherwise; when it
/// changes, neighbours of other labels are looked at anew. In the end no node is outweighed. Numbered by size. `csr`
/// has each edge in both rows. Visits an arc 3 to 5 times.
Partition propagate_labels(const Csr& csr, std::uint64_t seed);

}  // namespace kgbuild::graphs
