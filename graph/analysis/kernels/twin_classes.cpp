#include "graph/analysis/kernels/twin_classes.hpp"

#include <numeric>

#include "graph/analysis/kernels/weighted_twins.hpp"

namespace kgbuild::graphs {
namespace {

double sum_weights(const Csr& graph, std::uint32_t node) {
  if (graph.weights.empty()) return graph.degree(node);
  return std::accumulate(graph.weights.begin() + graph.offsets[node], graph.weights.begin() + graph.offsets[node + 1],
                         0.0);
}

TwinClasses make_classes(const Csr& graph, Partition class_of) {
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
        if (!graph.weights.empty()) classes.csr.weights.push_back(graph.weights[arc]);
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

TwinClasses make_twin_classes(const Csr& graph) { return make_classes(graph, group_twins(graph)); }

TwinClasses make_single_classes(const Csr& graph) {
  Partition alone(graph.nodes());
  std::iota(alone.begin(), alone.end(), 0U);
  return make_classes(graph, std::move(alone));
}

}  // namespace kgbuild::graphs
