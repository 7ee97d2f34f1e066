// What communities are sought in: arcs with weights, and what quality charges for each node.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"
#include "graph/analysis/kernels/partition.hpp"
#include "kgbuild/analysis.hpp"

namespace kgbuild::graphs {

/// An undirected graph, each edge in both rows, without loops. A node may stand for several of another graph.
///
/// Quality is the sum over communities of (weight inside) - charge * (mass of the community)^2 / 2, so that moving
/// node v to community C changes it by (weight from v to C) - charge * mass(v) * mass(C).
struct CommunityGraph {
  struct Arc {
    std::uint32_t target;
    float weight;  // half of the traffic of double; what is summed up is double
  };
  std::vector<std::uint32_t> offsets{0};
  std::vector<Arc> arcs;
  std::vector<double> masses;  ///< by node
  double charge = 0;

  std::uint32_t nodes() const { return static_cast<std::uint32_t>(masses.size()); }
  std::span<const Arc> row(std::uint32_t node) const {
    return std::span(arcs).subspan(offsets[node], offsets[node + 1] - offsets[node]);
  }
};

/// Modularity (Newman & Girvan 2004, with the resolution of Reichardt & Bornholdt 2006): masses are weighted degrees,
/// the charge is resolution / their sum. Constant Potts model (Traag, Van Dooren & Nesterov 2011): masses are 1, the
/// charge is the resolution. `csr` has each edge in both rows, no loops, and weights of 0 or more.
///
/// `groups` tells for each node of `csr` the node that it is part of: in, the groups of find_twins(), or each node its
/// own; out, less those that would lose by it. Let twins u and v, of mass m and with weight w between them, be in A and
/// B, and f(A) >= f(B) the quality that each has there but for the other. Moving v into A gains f(A) - f(B) + w -
/// charge * m^2: where w >= charge * m^2, some best partition keeps all twins together. Only one row of each group is
/// read.
CommunityGraph make_community_graph(const Csr& csr, PassOptions::Quality quality, double resolution, Partition& groups);

/// One node for each of the `count` communities, numbered without gaps: masses and weights add up. Linear.
CommunityGraph aggregate(const CommunityGraph& graph, const Partition& communities, std::uint32_t count);

}  // namespace kgbuild::graphs
