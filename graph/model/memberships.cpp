#include "graph/model/memberships.hpp"

#include <algorithm>

namespace kgbuild::graphs {

Groups read_members(const Graph& full, NodeKind kind, const std::vector<bool>* counted) {
  const Graph::Range range = full.nodes_of(kind);
  const Graph::Range papers = full.nodes_of(NodeKind::paper);
  const Column* featured = full.find_column(NodeKind::paper, "first_featured");
  Groups groups;
  groups.members = range.size();
  const auto add = [&](std::span<const Arc> arcs) {
    for (const Arc& arc : arcs) {
      if (arc.target < range.first || arc.target >= range.last) continue;
      const std::uint32_t row = arc.target - range.first;
      if (counted == nullptr || (*counted)[row]) groups.items.push_back(row);
    }
  };
  for (NodeId paper = papers.first; paper < papers.last; ++paper) {
    add(full.in_arcs(paper));  // AUTHORED leads to the paper, all else away from it
    add(full.out_arcs(paper));
    const auto first = groups.items.begin() + groups.offsets.back();
    std::sort(first, groups.items.end());
    groups.items.erase(std::unique(first, groups.items.end()), groups.items.end());
    groups.end_group();
    const std::uint32_t row = paper - papers.first;
    groups.days.push_back(featured != nullptr && featured->has(row) ? featured->day(row) : no_day);
  }
  return groups;
}

}  // namespace kgbuild::graphs
