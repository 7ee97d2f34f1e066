// Connected components, numbered by size: 0 is the largest. Directed views are read as undirected.
//
// Union-find after Afforest (Sutton, Ben-Nun & Barak 2018): every node is joined to its first two neighbours, which
// nearly makes the largest component; its members then need not be looked at again, since each edge that leads into it
// is seen from its other end. Time: nodes, and the arcs outside of the largest component; memory: 12 bytes a node.
#include "graph/analysis/components.hpp"

#include <algorithm>

#include "base/union_find.hpp"
#include "graph/analysis/cache.hpp"
#include "graph/analysis/columns.hpp"
#include "graph/analysis/kernels/community_graph.hpp"
#include "graph/analysis/passes.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t sampled_neighbours = 2;

/// The root that most nodes have.
std::uint32_t find_giant(UnionFind& sets, std::uint32_t nodes) {
  std::vector<std::uint32_t> sizes(nodes, 0);
  for (std::uint32_t node = 0; node < nodes; ++node) ++sizes[sets.find(node)];
  return static_cast<std::uint32_t>(std::ranges::max_element(sizes) - sizes.begin());
}

}  // namespace

std::vector<std::uint32_t> find_components(const Csr& graph) {
  const std::uint32_t nodes = graph.nodes();
  if (nodes == 0) return {};
  UnionFind sets(nodes);
  for (std::uint32_t node = 0; node < nodes; ++node) {
    for (const std::uint32_t other : graph.row(node).first(std::min(graph.degree(node), sampled_neighbours))) {
      sets.unite(node, other);
    }
  }
  const std::uint32_t giant = find_giant(sets, nodes);
  for (std::uint32_t node = 0; node < nodes; ++node) {
    const auto row = graph.row(node);
    if (row.size() <= sampled_neighbours || sets.find(node) == sets.find(giant)) continue;
    for (const std::uint32_t other : row.subspan(sampled_neighbours)) sets.unite(node, other);
  }
  Partition components(nodes);
  for (std::uint32_t node = 0; node < nodes; ++node) components[node] = sets.find(node);
  number_by_size(components);
  return components;
}

Column run_component(const AnalysisGraph& input, const PassOptions&) {
  return make_integers(find_components(input.cache().simple_csr()));
}

namespace {

/// Those that `start` is connected to and has not `seen`; marks them.
std::vector<std::uint32_t> reach(const Csr& csr, std::uint32_t start, std::vector<bool>& seen) {
  std::vector<std::uint32_t> reached{start};
  seen[start] = true;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    for (const std::uint32_t other : csr.row(reached[i])) {
      if (!seen[other]) reached.push_back(other);
      seen[other] = true;
    }
  }
  return reached;
}

}  // namespace

// By traversals, sorted by what they met.
std::string check_component(const AnalysisGraph& input, const PassOptions&, const Column& column) {
  const Csr& csr = input.cache().simple_csr();
  std::vector<bool> seen(csr.nodes(), false);
  std::vector<std::vector<std::uint32_t>> components;
  for (std::uint32_t node = 0; node < csr.nodes(); ++node) {
    if (!seen[node]) components.push_back(reach(csr, node, seen));
  }
  std::ranges::stable_sort(components, std::ranges::greater(), &std::vector<std::uint32_t>::size);
  for (std::uint32_t i = 0; i < components.size(); ++i) {
    for (const std::uint32_t node : components[i]) {
      if (column.integer(node) != i) return "component of " + std::string(input.graph().id(node)) + " is wrong";
    }
  }
  return {};
}

}  // namespace kgbuild::graphs
