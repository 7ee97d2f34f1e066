#include "graph/views/subgraph.hpp"

#include <algorithm>

namespace kgbuild::graphs {
namespace {

constexpr NodeId dropped = NodeId::none();

class SubgraphCopy {
 public:
  SubgraphCopy(const Graph& graph, const Selection& selection)
      : graph_(graph), selection_(selection), new_ids_(graph.node_count(), dropped) {
    parts_.directed = graph.directed();
    parts_.is_part = true;
    parts_.strings = parts_of(graph).strings;
  }

  void copy_nodes() {
    for (const NodeKindInfo& kind : node_kinds()) {
      Graph::Range& range = parts_.ranges[kind.kind];
      range.first = static_cast<std::uint32_t>(parts_.node_ids.size());
      const Graph::Range all = graph_.nodes_of(kind.kind);
      std::vector<std::uint32_t> rows;
      for (NodeId node = all.first; node < all.last; ++node) {
        if (!selection_.nodes[node]) continue;
        new_ids_[node] = static_cast<std::uint32_t>(parts_.node_ids.size());
        parts_.node_ids.push_back(parts_of(graph_).node_ids[node]);
        parts_.node_labels.push_back(parts_of(graph_).node_labels[node]);
        rows.push_back(node - all.first);
      }
      range.last = static_cast<std::uint32_t>(parts_.node_ids.size());
      copy_node_columns(kind.kind, rows, rows.size() == all.size());
    }
  }

  void copy_edges() {
    reserve_edges();
    const Graph::Parts& from = parts_of(graph_);
    EdgeId edge = 0;
    std::size_t next_tie = 0;
    for (NodeId node = 0; node < graph_.node_count(); ++node) {
      const auto of_node = [&] { return edge < from.sources.size() && from.sources[edge] == node; };
      for (; of_node() && from.edge_kinds[edge] < EdgeKind::coauthored_with; ++edge) copy_edge(edge);
      if (selection_.coauthors) next_tie = add_ties(node, next_tie);
      for (; of_node(); ++edge) copy_edge(edge);
    }
    for (const EdgeKindInfo& kind : edge_kinds()) {
      if (!selection_.edge_kinds[kind.kind]) continue;
      const auto columns = graph_.columns(kind.kind);
      parts_.columns.edges[kind.kind].assign(columns.begin(), columns.end());
    }
    if (selection_.coauthors) {
      parts_.columns.edges[EdgeKind::coauthored_with] = selection_.coauthors->columns;
    }
  }

  Graph::Parts take() { return std::move(parts_); }

 private:
  void copy_node_columns(NodeKind kind, std::span<const std::uint32_t> rows, bool all) {
    if (rows.empty() && !all) return;
    for (const NamedColumn& column : graph_.columns(kind)) {
      auto values = all ? column.column : std::make_shared<const Column>(column.column->select(rows));
      parts_.columns.nodes[kind].push_back({column.name, std::move(values)});
    }
  }

  void add_edge(NodeId source, NodeId target, EdgeKind kind, std::uint32_t row) {
    parts_.sources.push_back(source);
    parts_.targets.push_back(target);
    parts_.edge_kinds.push_back(kind);
    parts_.edge_rows.push_back(row);
  }

  // The upper bound is what the graph has of the selected kinds.
  void reserve_edges() {
    std::size_t edges = 0;
    bool extracted = false;
    for (const EdgeKindInfo& kind : edge_kinds()) {
      if (!selection_.edge_kinds[kind.kind]) continue;
      edges += graph_.edge_count(kind.kind);
      extracted = extracted || kind.extracted;
    }
    has_evidence_ = extracted && !parts_of(graph_).evidence_offsets.empty();
    parts_.sources.reserve(edges);
    parts_.targets.reserve(edges);
    parts_.edge_kinds.reserve(edges);
    parts_.edge_rows.reserve(edges);
    if (has_evidence_) parts_.evidence_offsets.reserve(edges + 1);
  }

  void copy_edge(EdgeId edge) {
    const Graph::Parts& from = parts_of(graph_);
    const EdgeKind kind = from.edge_kinds[edge];
    if (!selection_.edge_kinds[kind] || !(selection_.edges.empty() || selection_.edges[edge])) return;
    if (kind == EdgeKind::coauthored_with && selection_.coauthors) return;
    const NodeId source = new_ids_[from.sources[edge]], target = new_ids_[from.targets[edge]];
    if (source == dropped || target == dropped) return;
    add_edge(source, target, kind, from.edge_rows[edge]);
    add_evidence(graph_.evidence(edge));
  }

  std::size_t add_ties(NodeId node, std::size_t tie) {
    const Ties& ties = *selection_.coauthors;
    const NodeId first = graph_.nodes_of(NodeKind::author).first;
    for (; tie < ties.sources.size() && ties.sources[tie] + first == node; ++tie) {
      const NodeId target = ties.targets[tie] + first;
      if (new_ids_[node] == dropped || new_ids_[target] == dropped) continue;
      add_edge(new_ids_[node], new_ids_[target], EdgeKind::coauthored_with, static_cast<std::uint32_t>(tie));
      add_evidence({});
    }
    return tie;
  }

  void add_evidence(std::span<const EdgeEvidence> evidence) {
    if (!has_evidence_) return;
    if (parts_.evidence_offsets.empty()) parts_.evidence_offsets.push_back(0);
    parts_.evidence.insert(parts_.evidence.end(), evidence.begin(), evidence.end());
    parts_.evidence_offsets.push_back(static_cast<std::uint32_t>(parts_.evidence.size()));
  }

  const Graph& graph_;
  const Selection& selection_;
  std::vector<NodeId> new_ids_;
  Graph::Parts parts_;
  bool has_evidence_ = false;  // of a selected kind
};

}  // namespace

Graph::Parts select_parts(const Graph& graph, const Selection& selection) {
  SubgraphCopy copy(graph, selection);
  copy.copy_nodes();
  copy.copy_edges();
  return copy.take();
}

}  // namespace kgbuild::graphs
