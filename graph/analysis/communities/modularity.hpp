// How good a partition is, from the definition.
#pragma once

#include "graph/analysis/kernels/csr.hpp"
#include "graph/analysis/kernels/partition.hpp"

namespace kgbuild::graphs {

/// Modularity (Newman & Girvan 2004), weighted: over communities, the share of the weight inside less resolution times
/// the square of the share of weighted degrees. At most 1; 0 for a graph without weight. Linear. `csr` has each edge in
/// both rows.
double measure_modularity(const Csr& csr, const Partition& communities, double resolution);

/// Quality of the constant Potts model: over communities, the weight inside less resolution times the count of pairs.
double measure_cpm(const Csr& csr, const Partition& communities, double resolution);

}  // namespace kgbuild::graphs
