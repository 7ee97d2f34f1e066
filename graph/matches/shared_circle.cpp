#include "graph/matches/shared_circle.hpp"

#include <algorithm>

#include "base/sort_unique.hpp"

namespace kgbuild::graphs {
namespace {

/// Co-authorships are stored once, from the smaller node.
template <typename Visit>
void each_coauthor(const Graph& graph, NodeId author, Visit visit) {
  for (const auto arcs : {graph.out_arcs(author), graph.in_arcs(author)})
    for (const Arc& arc : arcs)
      if (graph.edge_kind(arc.edge) == EdgeKind::coauthored_with) visit(arc.target);
}

}  // namespace

std::vector<NodeId> SharedCircle::list_topics(NodeId author) const {
  constexpr std::size_t max_papers = 40, max_edges = 60;
  std::vector<NodeId> topics;
  std::size_t papers = 0;
  for (const Arc& written : graph_.out_arcs(author)) {
    if (graph_.edge_kind(written.edge) != EdgeKind::authored || ++papers > max_papers) continue;
    for (const Arc& named : graph_.out_arcs(written.target)) {
      const NodeKind kind = graph_.node_kind(named.target);
      const bool is_topic = kind == NodeKind::method || kind == NodeKind::benchmark || kind == NodeKind::task;
      if (is_topic && graph_.in_arcs(named.target).size() <= max_edges) topics.push_back(named.target);
    }
  }
  sort_unique(topics);
  return topics;
}

Shared SharedCircle::compare(NodeId a, NodeId b) {
  Shared shared;
  ++stamp_;
  each_coauthor(graph_, a, [&](NodeId other) {
    marks_[other] = stamp_;
    shared.together |= other == b;
  });
  if (shared.together) return shared;
  each_coauthor(graph_, b, [&](NodeId other) { shared.coauthors += marks_[other] == stamp_ ? 1 : 0; });
  const std::vector<NodeId> of_a = list_topics(a), of_b = list_topics(b);
  shared.topics = static_cast<std::uint32_t>(
      std::ranges::count_if(of_a, [&](NodeId topic) { return std::ranges::binary_search(of_b, topic); }));
  return shared;
}

}  // namespace kgbuild::graphs
