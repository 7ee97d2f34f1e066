#include "exporters/neo4j/neo4j_tables.hpp"

#include "base/strings.hpp"

namespace kgbuild::exporting {
namespace {

std::string_view type_name(ValueType type) {
  switch (type) {
    case ValueType::boolean:
      return "boolean";
    case ValueType::integer:
      return "long";
    case ValueType::real:
      return "double";
    case ValueType::date:
      return "date";
    case ValueType::string:
      return "string";
    case ValueType::string_list:
      return "string[]";
  }
  return "string";
}

std::string id_space(std::string_view title, NodeKind kind) { return concat({title, "(", kind_info(kind).name, ")"}); }

std::string edges_file(EdgeKind kind, NodeKind from, NodeKind to) {
  return concat({kind_info(from).name, "_", kind_info(kind).name, "_", kind_info(to).name, ".csv"});
}

}  // namespace

Neo4jTables lay_out_neo4j(const Graph& graph, EvidenceDetail evidence) {
  Neo4jTables tables;
  for (const NodeKindInfo& kind : node_kinds()) {
    if (graph.nodes_of(kind.kind).size() == 0) continue;
    tables.nodes.push_back({kind.kind, std::string(kind.name) + ".csv", find_fields(graph, kind.kind)});
  }
  constexpr std::size_t ends = node_kind_count * node_kind_count;
  std::vector<std::vector<EdgeId>> groups(edge_kind_count * ends);
  for (EdgeId edge = 0; edge < graph.edge_count(); ++edge) {
    const auto from = static_cast<std::size_t>(graph.node_kind(graph.source(edge)));
    const auto to = static_cast<std::size_t>(graph.node_kind(graph.target(edge)));
    groups[static_cast<std::size_t>(graph.edge_kind(edge)) * ends + from * node_kind_count + to].push_back(edge);
  }
  for (std::size_t group = 0; group < groups.size(); ++group) {
    if (groups[group].empty()) continue;
    const auto kind = static_cast<EdgeKind>(group / ends);
    const auto from = static_cast<NodeKind>(group % ends / node_kind_count);
    const auto to = static_cast<NodeKind>(group % node_kind_count);
    tables.edges.push_back(
        {kind, from, to, edges_file(kind, from, to), find_fields(graph, kind, evidence), std::move(groups[group])});
  }
  return tables;
}

std::string neo4j_id_title(NodeKind kind) { return id_space("id:ID", kind); }
std::string neo4j_start_title(NodeKind kind) { return id_space(":START_ID", kind); }
std::string neo4j_end_title(NodeKind kind) { return id_space(":END_ID", kind); }
std::string neo4j_title(const Field& field) { return concat({field.name, ":", type_name(field.type)}); }

}  // namespace kgbuild::exporting
