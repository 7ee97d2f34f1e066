#include "exporters/fields/json_properties.hpp"

#include <algorithm>

#include "exporters/text/json_text.hpp"
#include "exporters/text/scalar_text.hpp"

namespace kgbuild::exporting {
namespace {

// Members that the formats define themselves, and those that drawing programs interpret.
constexpr std::string_view reserved_in_nodes[] = {"id", "key",  "label",  "kind",       "size",   "color", "x",
                                                  "y",  "type", "hidden", "forceLabel", "zIndex", "parent"};
constexpr std::string_view reserved_in_edges[] = {"id",   "key",   "label", "kind",   "source",     "target",
                                                  "size", "color", "type",  "hidden", "forceLabel", "zIndex"};

}  // namespace

JsonProperties::JsonProperties(const Graph& graph, EvidenceDetail evidence) : graph_(graph) {
  for (const NodeKindInfo& kind : node_kinds()) {
    if (graph.nodes_of(kind.kind).size() == 0) continue;
    nodes_[static_cast<std::size_t>(kind.kind)] = make_members(find_fields(graph, kind.kind), reserved_in_nodes);
  }
  for (const EdgeKindInfo& kind : edge_kinds()) {
    if (graph.edge_count(kind.kind) == 0) continue;
    edges_[static_cast<std::size_t>(kind.kind)] =
        make_members(find_fields(graph, kind.kind, evidence), reserved_in_edges);
  }
}

std::vector<JsonProperties::Member> JsonProperties::make_members(const std::vector<Field>& fields,
                                                                 std::span<const std::string_view> reserved) {
  const auto is_taken = [&](const std::string& name) {
    return std::ranges::find(reserved, name) != reserved.end() ||
           std::ranges::find(fields, name, &Field::name) != fields.end();
  };
  std::vector<Member> members;
  for (const Field& field : fields) {
    std::string name(field.name);
    if (std::ranges::find(reserved, name) != reserved.end()) {
      while (is_taken(name)) name += '_';
    }
    TextBuffer head;
    head.write(",");
    write_json_string(name, head);
    head.write(":");
    members.push_back({std::string(head.view()), field});
  }
  return members;
}

void JsonProperties::write_node(NodeId node, TextBuffer& out) const {
  for (const Member& member : nodes_[static_cast<std::size_t>(graph_.node_kind(node))]) {
    write_column(member, graph_.node_row(node), out);
  }
}

void JsonProperties::write_edge(EdgeId edge, TextBuffer& out) const {
  for (const Member& member : edges_[static_cast<std::size_t>(graph_.edge_kind(edge))]) {
    if (member.field.column != nullptr) {
      write_column(member, graph_.edge_row(edge), out);
    } else if (!graph_.evidence(edge).empty()) {
      write_evidence(member, edge, out);
    }
  }
}

void JsonProperties::write_column(const Member& member, std::size_t row, TextBuffer& out) const {
  const Column& column = *member.field.column;
  if (!is_writable(column, row)) return;
  out.write(member.head);
  if (column.type != ValueType::string_list) {
    return write_scalar(column, row, graph_.strings(), write_json_string, out, "\"");
  }
  JsonArray array(out);
  for (const StringId value : column.list(row)) array.add(graph_.strings().view(value));
  array.close();
}

void JsonProperties::write_evidence(const Member& member, EdgeId edge, TextBuffer& out) const {
  out.write(member.head);
  JsonArray array(out);
  const auto add = [&array](std::string_view value) { array.add(value); };
  each_evidence(member.field.part, graph_.evidence(edge), graph_.strings(), add);
  array.close();
}

}  // namespace kgbuild::exporting
