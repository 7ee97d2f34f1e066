// Topics of the communities of the pass community: up to three tasks, and methods and benchmarks of their own, most
// characteristic of their papers (topics.hpp), the same for all nodes of a community; absent if there are none.
#include <algorithm>
#include <tuple>

#include "graph/analysis/cache.hpp"
#include "graph/analysis/communities/broader_tasks.hpp"
#include "graph/analysis/communities/topics.hpp"
#include "graph/analysis/passes.hpp"
#include "graph/model/graph_parts.hpp"

namespace kgbuild::graphs {
namespace {

constexpr std::size_t max_topics = 3;

using Named = std::tuple<std::uint32_t, StringId>;  // community, label

/// The names in papers with an edge to a member of a community, and broader tasks, sorted.
std::vector<Named> list_named(const Graph& full, const Graph& view, const Partition& communities) {
  std::vector<std::tuple<NodeId, std::uint32_t>> sides;  // paper, community
  const auto add = [&](NodeId paper, NodeId node) {
    if (full.node_kind(paper) != NodeKind::paper) return;
    const auto member = view.find_node(full.id(node));
    if (member) sides.emplace_back(paper, communities[*member]);
  };
  for (EdgeId edge = 0; edge < full.edge_count(); ++edge) {
    add(full.source(edge), full.target(edge));
    add(full.target(edge), full.source(edge));
  }
  const Graph::Range papers = full.nodes_of(NodeKind::paper);
  for (NodeId paper = papers.first; paper < papers.last; ++paper) add(paper, paper);
  std::ranges::sort(sides);
  sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
  std::vector<Named> named;
  const BroaderTasks broader(full);
  const auto name = [&](std::uint32_t community, NodeId node) {
    named.emplace_back(community, parts_of(full).node_labels[node]);
  };
  for (const auto& [paper, community] : sides) {
    for (const Arc& arc : full.out_arcs(paper)) {
      name(community, arc.target);
      if (full.node_kind(arc.target) != NodeKind::task) continue;
      for (const NodeId task : broader.of(arc.target)) name(community, task);
    }
  }
  std::ranges::sort(named);
  return named;
}

}  // namespace

Column run_community_topics(const AnalysisGraph& input, const PassOptions& options) {
  const Partition& communities = cache_of(input).leiden(options).of_node;
  const auto topics = find_topics(input.full(), input.graph(), communities, max_topics);
  const std::vector<StringId>& labels = parts_of(input.full()).node_labels;
  Column column(ValueType::string_list);
  std::vector<StringId> names;
  for (const std::uint32_t community : communities) {
    names.clear();
    for (const NodeId topic : topics[community]) names.push_back(labels[topic]);
    column.push_list(names);
  }
  return column;
}

// Nodes of a community have the same topics, which occur in papers of its nodes.
std::string check_community_topics(const AnalysisGraph& input, const PassOptions& options, const Column& column) {
  const Partition& communities = cache_of(input).leiden(options).of_node;
  const std::vector<Named> named = list_named(input.full(), input.graph(), communities);
  std::vector<std::size_t> first(communities.size(), communities.size());
  for (std::size_t row = 0; row < column.rows(); ++row) {
    std::size_t& known = first[communities[row]];
    if (known == communities.size()) known = row;
    const auto topics = column.list(row);
    if (topics.size() > max_topics) return "a community has too many topics";
    if (!std::ranges::equal(topics, column.list(known))) return "nodes of a community have different topics";
    for (const StringId topic : topics) {
      if (!std::ranges::binary_search(named, Named{communities[row], topic}))
        return "a topic occurs in none of the papers";
    }
  }
  return {};
}

}  // namespace kgbuild::graphs
