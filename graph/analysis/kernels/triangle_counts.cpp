#include <algorithm>
#include <numeric>

#include "graph/analysis/triangles.hpp"

namespace kgbuild::graphs {
namespace {

/// Each edge once, from the end with fewer neighbours (of equal ones the smaller number): no row is longer than the
/// root of twice the edges (Schank & Wagner 2005).
Csr orient(const Csr& graph) {
  Csr oriented;
  oriented.offsets.reserve(graph.offsets.size());
  oriented.targets.reserve(graph.arcs() / 2);
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    const std::uint32_t degree = graph.degree(node);
    for (const std::uint32_t other : graph.row(node)) {
      const std::uint32_t other_degree = graph.degree(other);
      if (other_degree > degree || (other_degree == degree && other > node)) oriented.targets.push_back(other);
    }
    oriented.offsets.push_back(oriented.arcs());
  }
  return oriented;
}

std::uint64_t count_pairs_of(std::uint64_t members) { return members * (members - 1) / 2; }

/// Triangles with a corner in each of three classes, by member.
void add_between_three(const Csr& graph, const std::vector<std::uint32_t>& members,
                       std::vector<std::uint64_t>& counts) {
  const Csr oriented = orient(graph);
  std::vector<std::uint32_t> marked(graph.nodes(), 0);  // members of the neighbours of the first corner, else 0
  for (std::uint32_t first = 0; first < oriented.nodes(); ++first) {
    const auto row = oriented.row(first);
    for (const std::uint32_t other : row) marked[other] = members[other];
    for (const std::uint32_t second : row) {
      std::uint64_t third_members = 0;
      for (const std::uint32_t third : oriented.row(second)) {
        if (marked[third] == 0) continue;
        third_members += marked[third];
        counts[third] += std::uint64_t{members[first]} * members[second];
      }
      counts[first] += members[second] * third_members;
      counts[second] += members[first] * third_members;
    }
    for (const std::uint32_t other : row) marked[other] = 0;
  }
}

}  // namespace

std::vector<std::uint64_t> count_triangles(const TwinQuotient& twins) {
  std::vector<std::uint64_t> counts(twins.classes(), 0);
  add_between_three(twins.csr, twins.members, counts);
  for (std::uint32_t c = 0; c < twins.classes(); ++c) {
    const std::uint64_t twin_count = twins.members[c] - 1;
    counts[c] += count_pairs_of(twin_count);
    for (const std::uint32_t other : twins.csr.row(c)) {
      counts[c] += twin_count * twins.members[other] + count_pairs_of(twins.members[other]);
    }
  }
  return counts;
}

}  // namespace kgbuild::graphs
