#include "graph/model/groups.hpp"

#include <algorithm>

namespace kgbuild::graphs {

Groups transpose(const Groups& groups) {
  Groups result;
  result.members = groups.size();
  result.offsets.assign(groups.members + 1, 0);
  for (const std::uint32_t item : groups.items) ++result.offsets[item + 1];
  for (std::uint32_t item = 0; item < groups.members; ++item) result.offsets[item + 1] += result.offsets[item];
  result.items.resize(groups.items.size());
  std::vector<std::uint32_t> next(result.offsets.begin(), result.offsets.end() - 1);
  for (std::uint32_t group = 0; group < groups.size(); ++group) {
    for (const std::uint32_t item : groups.of(group)) result.items[next[item]++] = group;
  }
  return result;
}

std::size_t max_group_size(const Groups& groups) {
  std::size_t size = 0;
  for (std::uint32_t group = 0; group < groups.size(); ++group) size = std::max(size, groups.of(group).size());
  return size;
}

Groups read_members(const Graph& full, NodeKind kind, const std::vector<bool>* included) {
  const Graph::Range range = full.nodes_of(kind);
  const Graph::Range papers = full.nodes_of(NodeKind::paper);
  const Column* featured = full.find_column(NodeKind::paper, property_name::first_featured);
  Groups groups;
  groups.members = range.size();
  const auto add = [&](std::span<const Arc> arcs) {
    for (const Arc& arc : arcs) {
      if (arc.target < range.first || arc.target >= range.last) continue;
      const std::uint32_t row = arc.target - range.first;
      if (included == nullptr || (*included)[row]) groups.items.push_back(row);
    }
  };
  for (NodeId paper = papers.first; paper < papers.last; ++paper) {
    add(full.in_arcs(paper));  // only AUTHORED points to the paper
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

std::vector<bool> find_persons(const Graph& graph) {
  const Column* category = graph.find_column(NodeKind::author, property_name::category);
  std::vector<bool> persons(graph.nodes_of(NodeKind::author).size(), false);
  if (category == nullptr) return persons;
  for (std::size_t row = 0; row < persons.size(); ++row) {
    persons[row] = category->has(row) && graph.strings().view(category->string(row)) != "group";
  }
  return persons;
}

Authorships read_authorships(const Graph& full) {
  const std::vector<bool> persons = find_persons(full);
  return read_members(full, NodeKind::author, &persons);
}

}  // namespace kgbuild::graphs
