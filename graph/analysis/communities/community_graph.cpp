#include "graph/analysis/communities/community_graph.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace kgbuild::graphs {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Adds up the arcs of a row to the same target. Sums of floats in double are exact (unless weights differ by a factor
/// of 2^29), so that both directions of an edge have the same weight.
class RowMerger {
 public:
  explicit RowMerger(std::uint32_t nodes) : weight_to_(nodes, 0.0), touched_(nodes + 1) {}

  /// `weight` is above 0. Branch-free: whether an arc is the first to its target is unpredictable.
  void add(std::uint32_t target, float weight) {
    double& sum = weight_to_[target];
    touched_[count_] = target;
    count_ += sum == 0 ? 1 : 0;
    sum += static_cast<double>(weight);
  }

  /// Appends the row, all weights times `factor`, without a loop.
  void end_row(double factor, double mass, CommunityGraph& graph) {
    const std::uint32_t own = graph.nodes();
    for (std::size_t i = 0; i < count_; ++i) {
      const std::uint32_t target = touched_[i];
      if (target != own) graph.arcs.push_back({target, static_cast<float>(factor * weight_to_[target])});
      weight_to_[target] = 0;
    }
    count_ = 0;
    graph.offsets.push_back(static_cast<std::uint32_t>(graph.arcs.size()));
    graph.masses.push_back(mass);
  }

 private:
  std::vector<double> weight_to_;       // 0 between rows
  std::vector<std::uint32_t> touched_;  // one element more than needed
  std::size_t count_ = 0;
};

/// Nodes of a Csr that are merged from the start.
struct Group {
  std::uint32_t first = none;   // node
  std::uint32_t second = none;  // node; none for single nodes
  std::uint32_t size = 0;
  double mass = 0;  // of each of its nodes
};

std::vector<Group> list_groups(const Partition& groups, std::uint32_t count) {
  std::vector<Group> list(count);
  for (std::uint32_t node = 0; node < groups.size(); ++node) {
    Group& group = list[groups[node]];
    if (group.size == 0) group.first = node;
    if (group.size == 1) group.second = node;
    ++group.size;
  }
  return list;
}

/// Fills in the masses; returns the charge.
double charge_groups(const Csr& csr, PassOptions::Quality quality, double resolution, std::vector<Group>& groups) {
  if (quality == PassOptions::Quality::cpm) {
    for (Group& group : groups) group.mass = 1;
    return resolution;
  }
  double total = 0;
  for (Group& group : groups) {
    for (std::uint32_t arc = csr.offsets[group.first]; arc < csr.offsets[group.first + 1]; ++arc) {
      group.mass += csr.weight(arc);
    }
    total += group.mass * group.size;
  }
  return total > 0 ? resolution / total : 0;
}

/// Splits the groups that would lower the optimum.
void split_groups(const Csr& csr, double charge, std::vector<Group>& list, Partition& groups) {
  for (Group& group : list) {
    if (group.size == 1 || csr.weight_between(group.first, group.second) >= charge * group.mass * group.mass) continue;
    group.size = 1;
  }
  for (std::uint32_t node = 0; node < groups.size(); ++node) {
    const Group group = list[groups[node]];
    if (group.size > 1 || group.first == node) continue;
    groups[node] = static_cast<std::uint32_t>(list.size());
    list.push_back({node, none, 1, group.mass});
  }
}

}  // namespace

CommunityGraph make_community_graph(const Csr& csr, PassOptions::Quality quality, double resolution,
                                    Partition& groups) {
  std::vector<Group> list = list_groups(groups, renumber(groups));
  CommunityGraph graph;
  graph.charge = charge_groups(csr, quality, resolution, list);
  split_groups(csr, graph.charge, list, groups);
  RowMerger merger(static_cast<std::uint32_t>(list.size()));
  for (const Group& group : list) {
    for (std::uint32_t arc = csr.offsets[group.first]; arc < csr.offsets[group.first + 1]; ++arc) {
      if (const auto weight = static_cast<float>(csr.weight(arc)); weight > 0)
        merger.add(groups[csr.targets[arc]], weight);
    }
    merger.end_row(group.size, group.mass * group.size, graph);
  }
  return graph;
}

CommunityGraph aggregate(const CommunityGraph& graph, const Partition& communities, std::uint32_t count) {
  std::vector<std::uint32_t> ends(count + 1, 0), members(communities.size());
  for (const std::uint32_t community : communities) ++ends[community + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  for (std::uint32_t node = 0; node < communities.size(); ++node) members[ends[communities[node]]++] = node;
  CommunityGraph merged;
  merged.charge = graph.charge;
  RowMerger merger(count);
  std::uint32_t i = 0;
  for (std::uint32_t community = 0; community < count; ++community) {
    double mass = 0;
    for (; i < ends[community]; ++i) {
      mass += graph.masses[members[i]];
      for (const CommunityGraph::Arc& arc : graph.row(members[i])) merger.add(communities[arc.target], arc.weight);
    }
    merger.end_row(1, mass, merged);
  }
  return merged;
}

}  // namespace kgbuild::graphs
