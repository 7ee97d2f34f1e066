#include "kgbuild/filter.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "base/union_find.hpp"
#include "graph/model/values.hpp"
#include "graph/views/subgraph.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
using namespace graphs;
namespace {

/// Each condition removes what does not meet it.
class SubgraphFilter {
 public:
  explicit SubgraphFilter(const Graph& graph)
      : graph_(graph), nodes_(graph.node_count(), true), edges_(graph.edge_count(), true) {}

  void keep_kinds(const std::vector<NodeKind>& kinds) {
    for (const NodeKindInfo& kind : node_kinds()) {
      if (std::ranges::find(kinds, kind.kind) != kinds.end()) continue;
      for_nodes(kind.kind, [&](NodeId node, std::uint32_t) { nodes_[node] = false; });
    }
  }

  void keep_papers(std::int64_t min_papers) {
    for (const NodeKindInfo& kind : node_kinds()) {
      const Column* papers = graph_.find_column(kind.kind, property_name::papers);
      if (papers == nullptr) continue;
      for_nodes(kind.kind, [&](NodeId node, std::uint32_t row) {
        if (!papers->has(row) || papers->integer(row) < min_papers) nodes_[node] = false;
      });
    }
  }

  void keep_weight(double min_weight) {
    bool found = graph_.edge_count() == 0;
    for (EdgeId edge = 0; edge < graph_.edge_count(); ++edge) {
      if (graph_.find_column(graph_.edge_kind(edge), property_name::weight) == nullptr) continue;
      found = true;
      if (graph_.weight(edge) < min_weight) edges_[edge] = false;
    }
    if (!found) throw UsageError("Filter::min_weight has no effect: no edge of this graph has a weight");
  }

  void keep_top(const Filter::Top& top) {
    struct Ranked {
      double value;
      NodeId node;
    };
    constexpr double last = -std::numeric_limits<double>::infinity();
    std::vector<Ranked> ranked;
    std::vector<bool> chosen(nodes_.size(), false), without_column(nodes_.size(), true);
    bool found = false;
    for (const NodeKindInfo& kind : node_kinds()) {
      const Column* column = graph_.find_column(kind.kind, top.column);
      if (column == nullptr || !is_ranking(*column)) continue;
      found = true;
      for_nodes(kind.kind, [&](NodeId node, std::uint32_t row) {
        without_column[node] = false;
        if (nodes_[node]) ranked.push_back({find_rank(*column, row).value_or(last), node});
      });
    }
    if (!found && graph_.node_count() > 0) throw UsageError(format_missing(top.column));
    std::ranges::stable_sort(ranked, std::ranges::greater(), &Ranked::value);
    if (ranked.size() > top.count) ranked.resize(top.count);
    for (const Ranked& each : ranked) chosen[each.node] = true;
    keep_chosen(chosen, without_column);
  }

  void keep_largest_component() {
    UnionFind sets(nodes_.size());
    for (EdgeId edge = 0; edge < graph_.edge_count(); ++edge) {
      if (keeps(edge)) sets.unite(graph_.source(edge), graph_.target(edge));
    }
    std::vector<std::uint32_t> sizes(nodes_.size(), 0);
    for (NodeId node = 0; node < nodes_.size(); ++node) {
      if (nodes_[node]) ++sizes[sets.find(node)];
    }
    const auto largest = static_cast<std::uint32_t>(std::ranges::max_element(sizes) - sizes.begin());
    for (NodeId node = 0; node < nodes_.size(); ++node) nodes_[node] = nodes_[node] && sets.find(node) == largest;
  }

  Graph make_graph() {
    Selection selection;
    selection.nodes = std::move(nodes_);
    selection.edges = std::move(edges_);
    selection.edge_kinds.fill(true);
    return Graph(select_parts(graph_, selection));
  }

 private:
  template <typename Visit>
  void for_nodes(NodeKind kind, const Visit& visit) const {
    const Graph::Range range = graph_.nodes_of(kind);
    for (NodeId node = range.first; node < range.last; ++node) visit(node, node - range.first);
  }

  bool keeps(EdgeId edge) const { return edges_[edge] && nodes_[graph_.source(edge)] && nodes_[graph_.target(edge)]; }

  /// Keeps the chosen nodes, and the candidates adjacent to one of them.
  void keep_chosen(const std::vector<bool>& chosen, const std::vector<bool>& candidates) {
    std::vector<bool> kept = chosen;
    for (EdgeId edge = 0; edge < graph_.edge_count(); ++edge) {
      if (!keeps(edge)) continue;
      const NodeId source = graph_.source(edge), target = graph_.target(edge);
      if (chosen[source] && candidates[target]) kept[target] = true;
      if (chosen[target] && candidates[source]) kept[source] = true;
    }
    nodes_ = std::move(kept);
  }

  std::string format_missing(const std::string& name) const {
    std::set<std::string> names;
    for (const NodeKindInfo& kind : node_kinds()) {
      if (graph_.nodes_of(kind.kind).size() == 0) continue;
      for (const NamedColumn& column : graph_.columns(kind.kind)) {
        if (is_ranking(*column.column)) names.insert(column.name);
      }
    }
    std::string text = "no column \"" + name + "\" to rank nodes by; there are:";
    for (const std::string& each : names) text += " " + each;
    return text;
  }

  const Graph& graph_;
  std::vector<bool> nodes_, edges_;
};

}  // namespace

Graph apply_filter(const Graph& graph, const Filter& filter) {
  if (std::isnan(filter.min_weight)) throw UsageError("Filter::min_weight is not a number");
  for (const NodeKind kind : filter.kinds) kind_info(kind);  // throws for a number that is not a kind
  if (filter == Filter{}) return graph;
  SubgraphFilter subgraph(graph);
  if (!filter.kinds.empty()) subgraph.keep_kinds(filter.kinds);
  if (filter.min_papers > 0) subgraph.keep_papers(filter.min_papers);
  if (filter.min_weight > 0) subgraph.keep_weight(filter.min_weight);
  if (filter.top) subgraph.keep_top(*filter.top);
  if (filter.component == Filter::Component::largest && graph.node_count() > 0) subgraph.keep_largest_component();
  return subgraph.make_graph();
}

}  // namespace kgbuild
