// The graph that community detection runs on: weighted arcs, and masses of nodes for the quality function.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/kernels/csr.hpp"
#include "graph/analysis/kernels/partition.hpp"
#include "kgbuild/analysis.hpp"

namespace kgbuild::graphs {

/// An undirected graph without loops, each edge in both rows. A node may represent several nodes of another graph.
///
/// Quality is the sum over communities of (weight inside) - charge * (mass of the community)^2 / 2, so that moving an
/// isolated node v to community C changes it by (weight from v to C) - charge * mass(v) * mass(C).
struct CommunityGraph {
  struct Arc {
    std::uint32_t target;
    float weight;  // half the memory traffic of double; sums are double
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
/// `groups` maps each node of `csr` to a node of the result. In: the classes of find_twins(), or singletons. Out: the
/// same without the groups that would lower the optimum. Proof: let twins u and v, of mass m and with weight w between
/// them, be in communities A and B, and f(A) >= f(B) the quality that each contributes there, not counting the other.
/// Moving v into A gains f(A) - f(B) + w - charge * m^2. So where w >= charge * m^2, some optimal partition keeps all
/// twins together. Only one row of each group is read.
CommunityGraph make_community_graph(const Csr& csr, PassOptions::Quality quality, double resolution, Partition& groups);

/// One node for each of the `count` communities, which are numbered without gaps; masses and weights are summed.
/// Linear.
CommunityGraph aggregate(const CommunityGraph& graph, const Partition& communities, std::uint32_t count);

}  // namespace kgbuild::graphs
