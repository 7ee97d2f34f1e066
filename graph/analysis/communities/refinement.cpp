#include "graph/analysis/communities/refinement.hpp"

#include <numeric>

namespace kgbuild::graphs {
namespace {

class Refiner {
 public:
  Refiner(const CommunityGraph& graph, const Partition& communities, Random& random)
      : graph_(graph),
        communities_(communities),
        random_(random),
        part_of_(graph.nodes()),
        community_masses_(graph.nodes(), 0.0),
        parts_(graph.nodes()),
        is_alone_(graph.nodes(), 1),
        touched_(graph.nodes() + 1) {
    std::iota(part_of_.begin(), part_of_.end(), 0u);
    for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
      community_masses_[communities[node]] += graph.masses[node];
      parts_[node] = {graph.masses[node], sum_inside(node), 0};
    }
  }

  Partition run() {
    std::vector<std::uint32_t> order(graph_.nodes());
    std::iota(order.begin(), order.end(), 0u);
    shuffle(std::span(order), random_);
    for (const std::uint32_t node : order) {
      if (is_alone_[node] != 0) visit(node);
    }
    return std::move(part_of_);
  }

 private:
  struct Part {
    double mass = 0;
    double cut = 0;        // weight to the rest of its community
    double weight_to = 0;  // from the node that is visited; 0 between visits
  };

  /// Weight of the arcs inside the node's community.
  double sum_inside(std::uint32_t node) const {
    const std::uint32_t community = communities_[node];
    double sum = 0;
    for (const CommunityGraph::Arc& arc : graph_.row(node)) {
      sum += communities_[arc.target] == community ? static_cast<double>(arc.weight) : 0.0;
    }
    return sum;
  }

  /// Whether the part has enough weight to the rest of its community.
  bool is_well_connected(const Part& part, double community_mass) const {
    return part.cut >= graph_.charge * part.mass * (community_mass - part.mass);
  }

  // A part is identified by its first node.
  void visit(std::uint32_t node) {
    const double community_mass = community_masses_[communities_[node]];
    Part& own = parts_[node];
    if (!is_well_connected(own, community_mass)) return;
    const std::size_t touched = sum_weights(node);
    const double charge = graph_.charge * own.mass;
    double most = 0, joined = 0;
    std::uint32_t best = node;
    for (std::size_t i = 0; i < touched; ++i) {
      Part& part = parts_[touched_[i]];
      const double weight = part.weight_to;
      part.weight_to = 0;
      const double gain = weight - charge * part.mass;
      if (gain >= most && is_well_connected(part, community_mass)) {
        most = gain;
        best = touched_[i];
        joined = weight;
      }
    }
    if (best == node) return;
    part_of_[node] = best;
    is_alone_[best] = 0;
    parts_[best].mass += own.mass;
    parts_[best].cut += own.cut - 2 * joined;
  }

  std::size_t sum_weights(std::uint32_t node) {
    const std::uint32_t community = communities_[node];
    std::size_t count = 0;
    for (const CommunityGraph::Arc& arc : graph_.row(node)) {
      if (communities_[arc.target] != community) continue;
      Part& part = parts_[part_of_[arc.target]];
      touched_[count] = part_of_[arc.target];
      count += part.weight_to == 0 ? 1 : 0;
      part.weight_to += static_cast<double>(arc.weight);
    }
    return count;
  }

  const CommunityGraph& graph_;
  const Partition& communities_;
  Random& random_;
  Partition part_of_;
  std::vector<double> community_masses_;
  std::vector<Part> parts_;
  std::vector<std::uint8_t> is_alone_;  // by node
  std::vector<std::uint32_t> touched_;  // parts with a weight; one element more than needed
};

}  // namespace

Partition refine(const CommunityGraph& graph, const Partition& communities, Random& random) {
  return Refiner(graph, communities, random).run();
}

Partition split_connected(const CommunityGraph& graph, const Partition& communities) {
  Partition parts(graph.nodes());
  std::vector<std::uint8_t> is_seen(graph.nodes(), 0);
  std::vector<std::uint32_t> open;
  for (std::uint32_t first = 0; first < graph.nodes(); ++first) {
    if (is_seen[first] != 0) continue;
    is_seen[first] = 1;
    open.push_back(first);
    while (!open.empty()) {
      const std::uint32_t node = open.back();
      open.pop_back();
      parts[node] = first;
      for (const CommunityGraph::Arc& arc : graph.row(node)) {
        if (is_seen[arc.target] != 0 || communities[arc.target] != communities[node]) continue;
        is_seen[arc.target] = 1;
        open.push_back(arc.target);
      }
    }
  }
  return parts;
}

}  // namespace kgbuild::graphs
