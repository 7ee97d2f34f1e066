// Communities by label propagation.
#pragma once

#include "graph/analysis/kernels/csr.hpp"
#include "graph/analysis/kernels/partition.hpp"

namespace kgbuild::graphs {

/// Label propagation (Raghavan, Albert & Kumara 2007), weighted, with the queue of Traag & Subelj (2023). A node takes
/// the label with the largest weight among its neighbours; on a tie, its own label if it is one of these, else a random
/// one. If its label changes, neighbours with other labels are queued again. At the end, each node has a label of the
/// largest weight. Numbered by size. `csr` has each edge in both rows. Visits an arc 3 to 5 times.
Partition propagate_labels(const Csr& csr, std::uint64_t seed);

}  // namespace kgbuild::graphs
