// Elements JSON of Cytoscape.js (https://js.cytoscape.org/#notation/elements-json), which Cytoscape opens too. What a
// style asks for stands in `data` (`label`, `kind`, `size`, `color`), and kinds are classes: `.Paper`, `.AUTHORED`.
#include "exporters/fields/json_properties.hpp"
#include "exporters/formats.hpp"
#include "exporters/look/appearance.hpp"
#include "exporters/look/json_visuals.hpp"
#include "exporters/text/json_text.hpp"
#include "exporters/text/number_text.hpp"

namespace kgbuild::exporting {
namespace {

void write_head(const ExportOptions& options, OutputFile& out) {
  TextBuffer text;
  text.write(
      "{\"format_version\":\"1.0\",\"generated_by\":\"kgbuild\",\"target_cytoscapejs_version\":\"~3.0\",\n"
      "\"data\":{\"name\":");
  write_json_string(options.view, text);
  text.write("},\n\"elements\":{\"nodes\":[");
  out.write(text.view());
}

}  // namespace

void write_cytoscape(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  const Appearance look(graph);
  const NodeTexts ids = make_json_ids(graph);
  const JsonProperties properties(graph, options.evidence);
  const auto write_node = [&](NodeId node, TextBuffer& text) {
    text.write("{\"data\":{\"id\":");
    text.write(ids[node]);
    write_look(graph, look, node, text);
    properties.write_node(node, text);
    text.write("},\"position\":{");
    write_position(look.position(node), text);
    text.write("},\"classes\":\"");
    text.write(kind_info(graph.node_kind(node)).name);
    text.write("\"}");
  };
  const auto write_edge = [&](EdgeId edge, TextBuffer& text) {
    text.write("{\"data\":{\"id\":\"e");  // ids of nodes have a colon
    write_number(std::uint32_t{edge}, text);
    text.write("\",");
    write_ends(graph, ids, edge, text);
    text.write(",");
    write_kind(graph, edge, text);
    properties.write_edge(edge, text);
    text.write("},\"classes\":\"");
    text.write(kind_info(graph.edge_kind(edge)).name);
    text.write("\"}");
  };
  write_head(options, out);
  write_elements(graph.node_count(), options.threads, write_node, out);
  out.write("\n],\n\"edges\":[");
  write_elements(graph.edge_count(), options.threads, write_edge, out);
  out.write("\n]}}\n");
}

}  // namespace kgbuild::exporting
