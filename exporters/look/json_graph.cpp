#include "exporters/look/json_graph.hpp"

#include "exporters/fields/json_properties.hpp"
#include "exporters/look/appearance.hpp"
#include "exporters/text/json_text.hpp"
#include "exporters/text/scalar_text.hpp"

namespace kgbuild::exporting {
namespace {

std::string_view format_bool(bool value) { return value ? "true" : "false"; }

/// True if two edges may join the same nodes: a result is about a method and may be compared with the same method.
/// Papers have at most one edge to each node.
bool has_parallel_edges(const Graph& graph) {
  return graph.edge_count(EdgeKind::of_method) > 0 && graph.edge_count(EdgeKind::against) > 0;
}

class JsonGraphWriter {
 public:
  JsonGraphWriter(const JsonShape& shape, const Graph& graph, const ExportOptions& options)
      : shape_(shape),
        graph_(graph),
        options_(options),
        look_(graph),
        ids_(make_json_ids(graph)),
        properties_(graph, options.evidence) {}

  void write(OutputFile& out) const;

 private:
  void write_slot(GraphSlot slot, TextBuffer& out) const;
  void write_slot(NodeSlot slot, NodeId node, TextBuffer& out) const;
  void write_slot(EdgeSlot slot, EdgeId edge, TextBuffer& out) const;
  void write_look(NodeId node, TextBuffer& out) const;
  void write_ends(EdgeId edge, TextBuffer& out) const;

  const JsonShape& shape_;
  const Graph& graph_;
  const ExportOptions& options_;
  Appearance look_;
  NodeTexts ids_;
  JsonProperties properties_;
};

void JsonGraphWriter::write(OutputFile& out) const {
  const auto write_node = [this](NodeId node, TextBuffer& text) {
    for (const auto& [before, slot] : shape_.node) {
      text.write(before);
      write_slot(slot, node, text);
    }
  };
  const auto write_edge = [this](EdgeId edge, TextBuffer& text) {
    for (const auto& [before, slot] : shape_.edge) {
      text.write(before);
      write_slot(slot, edge, text);
    }
  };
  TextBuffer head;
  for (const auto& [before, slot] : shape_.head) {
    head.write(before);
    write_slot(slot, head);
  }
  out.write(head.view());
  write_elements(graph_.node_count(), options_.threads, write_node, out);
  out.write(shape_.middle);
  write_elements(graph_.edge_count(), options_.threads, write_edge, out);
  out.write(shape_.tail);
}

void JsonGraphWriter::write_slot(GraphSlot slot, TextBuffer& out) const {
  switch (slot) {
    case GraphSlot::none:
      return;
    case GraphSlot::view:
      return write_json_string(options_.view, out);
    case GraphSlot::directed:
      return out.write(format_bool(graph_.directed()));
    case GraphSlot::type:
      return out.write(graph_.directed() ? "\"mixed\"" : "\"undirected\"");
    case GraphSlot::multigraph:
      return out.write(format_bool(has_parallel_edges(graph_)));
  }
}

void JsonGraphWriter::write_slot(NodeSlot slot, NodeId node, TextBuffer& out) const {
  switch (slot) {
    case NodeSlot::none:
      return;
    case NodeSlot::id:
      return out.write(ids_[node]);
    case NodeSlot::look:
      return write_look(node, out);
    case NodeSlot::position:
      return write_position(look_.position(node), out);
    case NodeSlot::kind:
      return out.write(kind_info(graph_.node_kind(node)).name);
    case NodeSlot::properties:
      return properties_.write_node(node, out);
  }
}

void JsonGraphWriter::write_slot(EdgeSlot slot, EdgeId edge, TextBuffer& out) const {
  const EdgeKindInfo& kind = kind_info(graph_.edge_kind(edge));
  switch (slot) {
    case EdgeSlot::none:
      return;
    case EdgeSlot::number:
      return write_number(std::uint32_t{edge}, out);
    case EdgeSlot::ends:
      return write_ends(edge, out);
    case EdgeSlot::undirected:
      return out.write(kind.symmetric ? R"(,"undirected":true)" : "");
    case EdgeSlot::kind:
      return out.write(kind.name);
    case EdgeSlot::properties:
      return properties_.write_edge(edge, out);
  }
}

void JsonGraphWriter::write_look(NodeId node, TextBuffer& out) const {
  out.write("\"label\":");
  write_json_string(graph_.label(node), out);
  out.write(",\"kind\":\"");
  out.write(kind_info(graph_.node_kind(node)).name);
  out.write("\",\"size\":");
  write_number(look_.size(node), out);
  const auto color = format_color(look_.color(node));
  out.write(",\"color\":\"");
  out.write({color.data(), color.size()});
  out.write("\"");
}

void JsonGraphWriter::write_ends(EdgeId edge, TextBuffer& out) const {
  out.write("\"source\":");
  out.write(ids_[graph_.source(edge)]);
  out.write(",\"target\":");
  out.write(ids_[graph_.target(edge)]);
}

}  // namespace

void write_json_graph(const JsonShape& shape, const Graph& graph, const ExportOptions& options, OutputFile& out) {
  JsonGraphWriter(shape, graph, options).write(out);
}

NodeTexts make_json_ids(const Graph& graph) {
  TextBuffer scratch;
  return {graph, [&scratch](std::string_view id, std::string& text) {
            scratch.clear();
            write_json_string(id, scratch);
            text += scratch.view();
          }};
}

void write_position(Position position, TextBuffer& out) {
  out.write("\"x\":");
  write_number(position.x, out);
  out.write(",\"y\":");
  write_number(position.y, out);
}

}  // namespace kgbuild::exporting
