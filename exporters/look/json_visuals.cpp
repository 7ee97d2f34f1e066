#include "exporters/look/json_visuals.hpp"

#include "exporters/text/json_text.hpp"
#include "exporters/text/number_text.hpp"

namespace kgbuild::exporting {

NodeTexts make_json_ids(const Graph& graph) {
  TextBuffer id_text;
  return {graph, [&id_text](std::string_view id, std::string& text) {
            id_text.clear();
            write_json_string(id, id_text);
            text += id_text.view();
          }};
}

void write_position(Position position, TextBuffer& out) {
  out.write("\"x\":");
  write_number(position.x, out);
  out.write(",\"y\":");
  write_number(position.y, out);
}

void write_look(const Graph& graph, const Appearance& look, NodeId node, TextBuffer& out) {
  out.write(",\"label\":");
  write_json_string(graph.label(node), out);
  out.write(",\"kind\":\"");
  out.write(kind_info(graph.node_kind(node)).name);
  out.write("\",\"size\":");
  write_number(look.size(node), out);
  const auto color = format_color(look.color(node));
  out.write(",\"color\":\"");
  out.write({color.data(), color.size()});
  out.write("\"");
}

void write_visuals(const Graph& graph, const Appearance& look, NodeId node, TextBuffer& out) {
  write_look(graph, look, node, out);
  out.write(",");
  write_position(look.position(node), out);
}

void write_ends(const Graph& graph, const NodeTexts& ids, EdgeId edge, TextBuffer& out) {
  out.write("\"source\":");
  out.write(ids[graph.source(edge)]);
  out.write(",\"target\":");
  out.write(ids[graph.target(edge)]);
}

void write_kind(const Graph& graph, EdgeId edge, TextBuffer& out) {
  out.write("\"kind\":\"");
  out.write(kind_info(graph.edge_kind(edge)).name);
  out.write("\"");
}

bool has_parallel_edges(const Graph& graph) {
  return graph.edge_count(EdgeKind::of_method) > 0 && graph.edge_count(EdgeKind::against) > 0;
}

}  // namespace kgbuild::exporting
