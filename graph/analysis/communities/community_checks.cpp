#include "graph/analysis/communities/community_checks.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/union_find.hpp"
#include "graph/analysis/communities/modularity.hpp"

namespace kgbuild::graphs {

Partition read_communities(const Column& column) {
  Partition communities;
  for (std::size_t row = 0; row < column.rows(); ++row) {
    communities.push_back(static_cast<std::uint32_t>(column.integer(row)));
  }
  return communities;
}

std::string check_numbers(const Column& column) {
  std::vector<std::size_t> sizes(column.rows(), 0), first(column.rows(), column.rows());
  for (std::size_t row = 0; row < column.rows(); ++row) {
    const std::int64_t community = column.has(row) ? column.integer(row) : -1;
    if (community < 0 || community >= static_cast<std::int64_t>(column.rows())) return "a node has no community";
    ++sizes[static_cast<std::size_t>(community)];
    first[static_cast<std::size_t>(community)] = std::min(first[static_cast<std::size_t>(community)], row);
  }
  for (std::size_t community = 1; community < sizes.size(); ++community) {
    const std::size_t before = sizes[community - 1];
    const bool is_ordered =
        sizes[community] == before ? before == 0 || first[community - 1] < first[community] : sizes[community] < before;
    if (!is_ordered) return "communities are not numbered by size";
  }
  return {};
}

std::string check_connected(const Csr& csr, const Partition& communities) {
  UnionFind sets(csr.nodes());  // joined along inner edges: a connected community is one set
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    for (std::uint32_t arc = csr.offsets[node]; arc < csr.offsets[node + 1]; ++arc) {
      const std::uint32_t other = csr.targets[arc];
      if (communities[other] == communities[node] && csr.weight(arc) > 0) sets.unite(node, other);
    }
  }
  std::vector<std::uint32_t> root(csr.nodes(), csr.nodes());
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    std::uint32_t& known = root[communities[node]];
    if (known == csr.nodes()) known = sets.find(node);
    if (known != sets.find(node)) return "community " + std::to_string(communities[node]) + " is not connected";
  }
  return {};
}

std::string check_quality(const Csr& csr, const PassOptions& options, const Communities& found,
                          const Partition& communities) {
  const double weight = std::accumulate(csr.weights.begin(), csr.weights.end(), 0.0) / 2;
  const bool is_cpm = options.quality == PassOptions::Quality::cpm;
  const auto quality_of = [&](const Partition& partition) {
    if (is_cpm) return find_cpm_quality(csr, partition, options.resolution);
    return weight * measure_modularity(csr, partition, options.resolution);
  };
  const double start = quality_of(found.start), end = quality_of(communities);
  constexpr double tolerance = 1e-6;  // weights of arcs are float
  if (std::abs(end - start - found.gained) > tolerance * (weight + std::abs(start) + std::abs(end))) {
    return "the quality differs from the sum of the gains";
  }
  return {};
}

}  // namespace kgbuild::graphs
