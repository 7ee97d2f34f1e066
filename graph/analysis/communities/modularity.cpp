#include "graph/analysis/communities/modularity.hpp"

#include <algorithm>

namespace kgbuild::graphs {
namespace {

struct Share {
  double inside = 0;  // weight of arcs: of each edge twice
  double all = 0;
  double nodes = 0;
};

std::vector<Share> share_out(const Csr& csr, const Partition& communities) {
  const std::uint32_t count = csr.nodes() == 0 ? 0 : *std::ranges::max_element(communities) + 1;
  std::vector<Share> shares(count);
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    Share& own = shares[communities[node]];
    ++own.nodes;
    for (std::uint32_t arc = csr.offsets[node]; arc < csr.offsets[node + 1]; ++arc) {
      own.all += csr.weight(arc);
      if (communities[csr.targets[arc]] == communities[node]) own.inside += csr.weight(arc);
    }
  }
  return shares;
}

}  // namespace

double measure_modularity(const Csr& csr, const Partition& communities, double resolution) {
  const std::vector<Share> shares = share_out(csr, communities);
  double total = 0, sum = 0;
  for (const Share& share : shares) total += share.all;
  if (!(total > 0)) return 0;
  for (const Share& share : shares) {
    sum += share.inside / total - resolution * (share.all / total) * (share.all / total);
  }
  return sum;
}

double find_cpm_quality(const Csr& csr, const Partition& communities, double resolution) {
  double sum = 0;
  for (const Share& share : share_out(csr, communities)) {
    sum += share.inside / 2 - resolution * share.nodes * (share.nodes - 1) / 2;
  }
  return sum;
}

}  // namespace kgbuild::graphs
