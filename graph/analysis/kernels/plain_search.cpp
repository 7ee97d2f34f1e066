#include "graph/analysis/kernels/plain_search.hpp"

#include <algorithm>

namespace kgbuild::graphs {

const std::vector<std::uint32_t>& PlainSearch::search(std::uint32_t source) {
  for (const std::uint32_t node : order_) distances_[node] = unreached;
  order_.assign(1, source);
  distances_[source] = 0;
  paths_[source] = 1;
  for (std::size_t at = 0; at < order_.size(); ++at) {
    const std::uint32_t node = order_[at];
    for (const std::uint32_t other : graph_.row(node)) {
      if (distances_[other] == unreached) {
        distances_[other] = distances_[node] + 1;
        paths_[other] = 0;
        order_.push_back(other);
      }
      if (distances_[other] == distances_[node] + 1) paths_[other] += paths_[node];
    }
  }
  return order_;
}

void PlainSearch::add_dependencies(std::vector<double>& sums) {
  for (const std::uint32_t node : order_) dependencies_[node] = 0;
  for (std::size_t at = order_.size(); at-- > 1;) {
    const std::uint32_t node = order_[at];
    for (const std::uint32_t other : graph_.row(node)) {
      if (distances_[other] + 1 == distances_[node]) {
        dependencies_[other] += paths_[other] / paths_[node] * (1 + dependencies_[node]);
      }
    }
    sums[node] += dependencies_[node];
  }
}

bool is_cheap_to_search(const Csr& graph, std::size_t sources) {
  constexpr double arcs_followed = 1e9;  // a few seconds
  return static_cast<double>(sources) * graph.arcs() <= arcs_followed;
}

std::vector<std::uint32_t> choose_checked(const Csr& graph) {
  constexpr std::uint32_t few = 32;
  const std::uint32_t step = is_cheap_to_search(graph, graph.nodes()) ? 1 : std::max(1u, graph.nodes() / few);
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t node = 0; node < graph.nodes(); node += step) chosen.push_back(node);
  return chosen;
}

}  // namespace kgbuild::graphs
