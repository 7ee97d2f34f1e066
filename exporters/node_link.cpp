// Node-link JSON for D3 (`d3.forceLink().id(d => d.id)`) and NetworkX (`node_link_graph`): nodes with `id`, `label`,
// `kind`, `size`, `color`, `x`, `y`, links with `source`, `target`, `kind`, and all properties beside them.
#include "exporters/fields/json_properties.hpp"
#include "exporters/formats.hpp"
#include "exporters/look/appearance.hpp"
#include "exporters/look/json_visuals.hpp"
#include "exporters/text/json_text.hpp"

namespace kgbuild::exporting {
namespace {

void write_head(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  TextBuffer text;
  text.write("{\"directed\":");
  text.write(graph.directed() ? "true" : "false");
  text.write(",\"multigraph\":");
  text.write(has_parallel_edges(graph) ? "true" : "false");
  text.write(",\"graph\":{\"creator\":\"kgbuild\",\"view\":");
  write_json_string(options.view, text);
  text.write("},\n\"nodes\":[");
  out.write(text.view());
}

}  // namespace

void write_node_link(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  const Appearance look(graph);
  const NodeTexts ids = make_json_ids(graph);
  const JsonProperties properties(graph, options.evidence);
  const auto write_node = [&](NodeId node, TextBuffer& text) {
    text.write("{\"id\":");
    text.write(ids[node]);
    write_visuals(graph, look, node, text);
    properties.write_node(node, text);
    text.write("}");
  };
  const auto write_link = [&](EdgeId edge, TextBuffer& text) {
    text.write("{");
    write_ends(graph, ids, edge, text);
    text.write(",");
    write_kind(graph, edge, text);
    properties.write_edge(edge, text);
    text.write("}");
  };
  write_head(graph, options, out);
  write_elements(graph.node_count(), options.threads, write_node, out);
  out.write("\n],\n\"links\":[");
  write_elements(graph.edge_count(), options.threads, write_link, out);
  out.write("\n]}\n");
}

}  // namespace kgbuild::exporting
