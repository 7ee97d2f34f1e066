// Quality of partitions, computed from the definitions.
#pragma once

#include "graph/analysis/kernels/csr.hpp"
#include "graph/analysis/kernels/partition.hpp"

namespace kgbuild::graphs {

/// Modularity (Newman & Girvan 2004), weighted: over communities, the fraction of weight inside, minus resolution
/// times the square of the fraction of weighted degrees. At most 1; 0 for a graph without weight. Linear. `csr` has
/// each edge in both rows.
double measure_modularity(const Csr& csr, const Partition& communities, double resolution);

/// Quality of the constant Potts model: over communities, the weight inside minus resolution times the number of
/// pairs.
double find_cpm_quality(const Csr& csr, const Partition& communities, double resolution);

}  // namespace kgbuild::graphs
