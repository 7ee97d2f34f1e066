#include "graph/model/graph_check.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "base/strings.hpp"
#include "graph/model/column_check.hpp"
#include "graph/model/graph_parts.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild::graphs {
namespace {

using Problems = std::vector<std::string>;

std::string show_edge(const Graph& graph, EdgeId edge) {
  std::string text(kind_info(graph.edge_kind(edge)).name);
  text.append(" ").append(graph.id(graph.source(edge))).append(" -> ").append(graph.id(graph.target(edge)));
  return text;
}

bool has_sound_sizes(const Graph::Parts& parts, Problems& problems) {
  const std::size_t edges = parts.sources.size();
  NodeId last = 0;
  for (const Graph::Range& range : parts.ranges) {
    if (range.first != last || range.last < range.first) problems.push_back("node ranges leave gaps");
    last = range.last;
  }
  if (last != parts.node_ids.size()) problems.push_back("node ranges do not cover the nodes");
  if (parts.node_labels.size() != parts.node_ids.size()) problems.push_back("labels and ids differ in number");
  if (parts.targets.size() != edges || parts.edge_kinds.size() != edges || parts.edge_rows.size() != edges) {
    problems.push_back("edge arrays differ in length");
  }
  if (!parts.evidence_offsets.empty() &&
      (parts.evidence_offsets.size() != edges + 1 || parts.evidence_offsets.back() != parts.evidence.size())) {
    problems.push_back("evidence offsets do not fit the edges");
  }
  return problems.empty();
}

void check_nodes(const Graph& graph, Problems& problems) {
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    const std::string_view id = graph.id(node);
    if (node > 0 && graph.id(node - 1) >= id) problems.push_back("node ids out of order at " + std::string(id));
    const std::string_view prefix = kind_info(graph.node_kind(node)).prefix;
    if (id.size() <= prefix.size() + 1 || !id.starts_with(prefix) || id[prefix.size()] != ':') {
      problems.push_back("id without its kind's prefix: " + std::string(id));
    }
  }
}

template <typename Kinds, typename Rows>
void check_columns(const Graph& graph, const Kinds& kinds, Rows rows_fit, Problems& problems) {
  for (const auto& kind : kinds) {
    for (const NamedColumn& column : graph.columns(kind.kind)) {
      const std::string name = concat({kind.name, ".", column.name});
      if (!rows_fit(kind.kind, column.column->rows())) problems.push_back("wrong number of rows: " + name);
      if (const std::string problem = find_column_problem(*column.column, graph.strings()); !problem.empty()) {
        problems.push_back(concat({name, ": ", problem}));
      }
      for (const Property& property : kind.properties) {
        if (property.name == column.name && property.type != column.column->type) {
          problems.push_back("type differs from the schema: " + name);
        }
      }
    }
  }
}

bool endpoints_allowed(const Graph& graph, EdgeId edge) {
  const NodeKind from = graph.node_kind(graph.source(edge));
  const NodeKind to = graph.node_kind(graph.target(edge));
  return std::ranges::any_of(kind_info(graph.edge_kind(edge)).endpoints,
                             [&](const Endpoints& allowed) { return allowed.from == from && allowed.to == to; });
}

void check_edge(const Graph& graph, EdgeId edge, Problems& problems) {
  const NodeId source = graph.source(edge);
  const NodeId target = graph.target(edge);
  const EdgeKindInfo& kind = kind_info(graph.edge_kind(edge));
  if (source == target) problems.push_back("self edge: " + show_edge(graph, edge));
  if (kind.symmetric && source > target) problems.push_back("not from the smaller id: " + show_edge(graph, edge));
  if (!graph.directed() && !kind.symmetric) problems.push_back("directed kind: " + show_edge(graph, edge));
  if (!endpoints_allowed(graph, edge)) problems.push_back("endpoints not allowed: " + show_edge(graph, edge));
  for (const NamedColumn& column : graph.columns(kind.kind)) {
    if (graph.edge_row(edge) >= column.column->rows()) problems.push_back("no row in " + column.name);
  }
  if (!kind.extracted && !graph.evidence(edge).empty()) {
    problems.push_back("evidence on a computed edge: " + show_edge(graph, edge));
  }
}

void check_order(const Graph& graph, EdgeId edge, Problems& problems) {
  const auto key = [&](EdgeId e) { return std::tuple(graph.source(e), graph.edge_kind(e), graph.target(e)); };
  if (edge > 0 && !(key(edge - 1) < key(edge))) problems.push_back("edges out of order at " + std::to_string(edge));
}

// Each edge must give one out-arc and one in-arc (undirected: one arc at either end).
void check_arcs(const Graph& graph, Problems& problems) {
  std::vector<std::uint8_t> seen(graph.edge_count(), 0);
  for (NodeId node = 0; node < graph.node_count(); ++node) {
    for (const Arc& arc : graph.out_arcs(node)) {
      const bool forward = graph.source(arc.edge) == node && graph.target(arc.edge) == arc.target;
      const bool backward = graph.target(arc.edge) == node && graph.source(arc.edge) == arc.target;
      if (forward) seen[arc.edge] |= 1;
      if (backward && !graph.directed()) seen[arc.edge] |= 2;
    }
    if (!graph.directed()) continue;
    for (const Arc& arc : graph.in_arcs(node)) {
      if (graph.target(arc.edge) == node && graph.source(arc.edge) == arc.target) seen[arc.edge] |= 2;
    }
  }
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    if (seen[edge] != 3) problems.push_back("arcs miss " + show_edge(graph, edge));
  }
}

}  // namespace

std::vector<std::string> find_problems(const Graph& graph) {
  Problems problems;
  if (!has_sound_sizes(parts_of(graph), problems)) return problems;
  check_nodes(graph, problems);
  check_columns(
      graph, node_kinds(), [&](NodeKind kind, std::size_t rows) { return rows == graph.nodes_of(kind).size(); },
      problems);
  check_columns(
      graph, edge_kinds(), [&](EdgeKind kind, std::size_t rows) { return rows >= graph.edge_count(kind); }, problems);
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    check_edge(graph, edge, problems);
    check_order(graph, edge, problems);
  }
  if (problems.empty()) check_arcs(graph, problems);
  return problems;
}

void require_full(const Graph& graph) {
  if (graph.is_full()) return;
  throw UsageError(std::string("views and passes start from the whole graph, as build_graph makes it; this one is ") +
                   (graph.directed() ? "a view or filtered" : "a projection"));
}

}  // namespace kgbuild::graphs
