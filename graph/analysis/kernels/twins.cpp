#include "graph/analysis/kernels/twins.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

#include "base/parallel.hpp"
#include "base/random.hpp"

namespace kgbuild::graphs {
namespace {

/// Moves the upper bits of a double, which differ, into the lower ones, which are 0 in round numbers. Not 0 for 0.
std::uint64_t mix(double weight) {
  const auto bits = std::bit_cast<std::uint64_t>(weight);
  return (bits ^ (bits >> 52)) + 1;
}

class TwinFinder {
 public:
  TwinFinder(const Csr& graph, ArcWeights weights)
      : graph_(graph), is_weighted_(weights == ArcWeights::compared && !graph.weights.empty()) {}

  Partition run(unsigned threads) {
    Partition first = find_first_twins(hash_rows(threads));
    renumber(first);
    return first;
  }

 private:
  double weight(std::uint32_t arc) const { return is_weighted_ ? graph_.weights[arc] : 1.0; }

  /// Sums over closed neighbourhoods. The node itself counts with its maximum weight, as it does in its twins' rows.
  std::vector<std::uint64_t> hash_rows(unsigned threads) const {
    constexpr std::size_t piece = 1024;
    std::vector<std::uint64_t> salts(graph_.nodes()), hashes(graph_.nodes());
    Random random(graph_.nodes());
    for (std::uint64_t& salt : salts) salt = random.next() | 1;
    for_pieces(threads, graph_.nodes(), piece, [&](unsigned, std::size_t begin, std::size_t end) {
      for (auto node = static_cast<std::uint32_t>(begin); node < end; ++node) hashes[node] = hash_row(salts, node);
    });
    return hashes;
  }

  std::uint64_t hash_row(const std::vector<std::uint64_t>& salts, std::uint32_t node) const {
    std::uint64_t hash = 0;
    double max_weight = 0;
    for (std::uint32_t arc = graph_.offsets[node]; arc < graph_.offsets[node + 1]; ++arc) {
      max_weight = std::max(max_weight, weight(arc));
      hash += salts[graph_.targets[arc]] * mix(weight(arc));
    }
    hash += salts[node] * mix(max_weight);
    return hash ^ (hash >> 32);
  }

  /// The first twin of each node, or the node itself, by a table with open addressing.
  Partition find_first_twins(const std::vector<std::uint64_t>& hashes) const {
    constexpr std::uint32_t none = UINT32_MAX;
    const std::size_t slots = std::bit_ceil(2 * hashes.size() + 2);
    std::vector<std::uint32_t> table(slots, none);
    Partition first(hashes.size());
    for (std::uint32_t node = 0; node < hashes.size(); ++node) {
      const auto is_twin = [&](std::uint32_t other) { return hashes[other] == hashes[node] && are_twins(other, node); };
      std::size_t slot = hashes[node] & (slots - 1);
      while (table[slot] != none && !is_twin(table[slot])) slot = (slot + 1) & (slots - 1);
      if (table[slot] == none) table[slot] = node;
      first[node] = table[slot];
    }
    return first;
  }

  /// Whether the rows are equal, except that each has the other node.
  bool are_twins(std::uint32_t a, std::uint32_t b) const {
    if (graph_.degree(a) != graph_.degree(b)) return false;
    std::uint32_t i = graph_.offsets[a], j = graph_.offsets[b];
    const std::uint32_t end_a = graph_.offsets[a + 1], end_b = graph_.offsets[b + 1];
    bool are_adjacent = false;
    while (i < end_a || j < end_b) {
      if (i < end_a && graph_.targets[i] == b) {
        are_adjacent = true;
        ++i;
      } else if (j < end_b && graph_.targets[j] == a) {
        ++j;
      } else {
        if (i == end_a || j == end_b || graph_.targets[i] != graph_.targets[j] || weight(i) != weight(j)) return false;
        ++i;
        ++j;
      }
    }
    return are_adjacent;
  }

  const Csr& graph_;
  bool is_weighted_;
};

double sum_weights(const Csr& graph, std::uint32_t node) {
  if (graph.weights.empty()) return graph.degree(node);
  return std::accumulate(graph.weights.begin() + graph.offsets[node], graph.weights.begin() + graph.offsets[node + 1],
                         0.0);
}

TwinClasses make_classes(const Csr& graph, ArcWeights weights, Partition class_of) {
  const bool is_weighted = weights == ArcWeights::compared && !graph.weights.empty();
  TwinClasses classes;
  std::vector<bool> is_first(graph.nodes(), false);
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    is_first[node] = class_of[node] == classes.members.size();
    if (is_first[node]) classes.members.push_back(0);
    ++classes.members[class_of[node]];
  }
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    if (!is_first[node]) continue;
    double inside = 0;
    for (std::uint32_t arc = graph.offsets[node]; arc < graph.offsets[node + 1]; ++arc) {
      const std::uint32_t other = graph.targets[arc];
      if (class_of[other] == class_of[node]) {
        inside += graph.weight(arc);
      } else if (is_first[other]) {
        classes.csr.targets.push_back(class_of[other]);
        if (is_weighted) classes.csr.weights.push_back(graph.weights[arc]);
      }
    }
    classes.csr.offsets.push_back(classes.csr.arcs());
    classes.inside.push_back(inside);
    classes.weight.push_back(sum_weights(graph, node));
  }
  classes.class_of = std::move(class_of);
  return classes;
}

}  // namespace

Partition find_twins(const Csr& graph, ArcWeights weights, unsigned threads) {
  return TwinFinder(graph, weights).run(threads);
}

TwinClasses make_twin_classes(const Csr& graph, ArcWeights weights, unsigned threads) {
  return make_classes(graph, weights, find_twins(graph, weights, threads));
}

TwinClasses make_single_classes(const Csr& graph) {
  return make_classes(graph, ArcWeights::compared, make_singletons(graph.nodes()));
}

}  // namespace kgbuild::graphs
