// A serialized graph of graphology (https://graphology.github.io/serialization.html) for sigma.js: what
// `Graph.from(JSON)` reads, with the attributes that sigma draws: `x`, `y`, `size`, `color`, `label`.
#include "exporters/fields/json_properties.hpp"
#include "exporters/formats.hpp"
#include "exporters/look/appearance.hpp"
#include "exporters/look/json_visuals.hpp"
#include "exporters/text/json_text.hpp"
#include "exporters/text/number_text.hpp"

namespace kgbuild::exporting {
namespace {

void write_head(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  TextBuffer text;
  text.write("{\"options\":{\"type\":");
  text.write(graph.directed() ? "\"mixed\"" : "\"undirected\"");
  text.write(",\"multi\":");
  text.write(has_parallel_edges(graph) ? "true" : "false");
  text.write(",\"allowSelfLoops\":false},\n\"attributes\":{\"creator\":\"kgbuild\",\"view\":");
  write_json_string(options.view, text);
  text.write("},\n\"nodes\":[");
  out.write(text.view());
}

}  // namespace

void write_graphology(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  const Appearance look(graph);
  const NodeTexts ids = make_json_ids(graph);
  const JsonProperties properties(graph, options.evidence);
  const auto write_node = [&](NodeId node, TextBuffer& text) {
    text.write("{\"key\":");
    text.write(ids[node]);
    text.write(",\"attributes\":{");
    write_position(look.position(node), text);
    write_look(graph, look, node, text);
    properties.write_node(node, text);
    text.write("}}");
  };
  const auto write_edge = [&](EdgeId edge, TextBuffer& text) {
    text.write("{\"key\":\"");
    write_number(std::uint32_t{edge}, text);
    text.write("\",");
    write_ends(graph, ids, edge, text);
    if (kind_info(graph.edge_kind(edge)).symmetric) text.write(",\"undirected\":true");
    text.write(",\"attributes\":{");
    write_kind(graph, edge, text);
    properties.write_edge(edge, text);
    text.write("}}");
  };
  write_head(graph, options, out);
  write_elements(graph.node_count(), options.threads, write_node, out);
  out.write("\n],\n\"edges\":[");
  write_elements(graph.edge_count(), options.threads, write_edge, out);
  out.write("\n]}\n");
}

}  // namespace kgbuild::exporting
