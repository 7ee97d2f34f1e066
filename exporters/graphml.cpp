// GraphML 1.0 (http://graphml.graphdrawing.org) for Gephi, NetworkX, igraph, yEd and Neo4j's APOC.
//
// Beyond the standard, `labels` on nodes and `label` on edges name the kind: APOC turns them into labels and
// relationship types, and Gephi merges parallel edges unless their `label` differs. schemas/kgbuild-graphml.xsd is
// GraphML's schema with these two attributes.
#include <array>
#include <vector>

#include "base/strings.hpp"
#include "exporters/fields/attribute_keys.hpp"
#include "exporters/fields/evidence_text.hpp"
#include "exporters/fields/fields.hpp"
#include "exporters/fields/node_texts.hpp"
#include "exporters/formats.hpp"
#include "exporters/look/appearance.hpp"
#include "exporters/look/lifetimes.hpp"
#include "exporters/output/ordered_write.hpp"
#include "exporters/text/scalar_text.hpp"
#include "exporters/text/xml_text.hpp"

namespace kgbuild::exporting {
namespace {

constexpr std::string_view data_end = "</data>";

/// A field and the start tag of its values.
struct TaggedField {
  Field field;
  std::string tag;
};

/// What all elements of a kind share.
struct KindLayout {
  std::string head;  ///< from after the ids to the value of the first property
  std::string tail;  ///< from after the value of the last property
  std::vector<TaggedField> fields;
};

/// Keys of nodes or of edges, with the prefixes of igraph: `v_` for vertices, `e_` for edges.
class GraphmlKeys {
 public:
  /// `domain` is `node` or `edge`: a key for `all` is dropped by Gephi.
  explicit GraphmlKeys(std::string_view domain) : domain_(domain), prefix_(domain == "node" ? "v_" : "e_") {}

  /// The start tag of a column, after the end tag of the previous one: `</data><data key="v_size">`.
  std::string add_own(std::string_view title, ValueType type) { return start_tag(keys_.add_own(title, type)); }
  std::vector<TaggedField> add_fields(const std::vector<Field>& fields) {
    std::vector<TaggedField> tagged;
    tagged.reserve(fields.size());
    for (const Field& field : fields) tagged.push_back({field, start_tag(keys_.add_property(field.name, field.type))});
    return tagged;
  }

  void write(TextBuffer& out) const;

 private:
  std::string start_tag(const std::string& title) const {
    return concat({data_end, "<data key=\"", prefix_, title, "\">"});
  }

  std::string_view domain_, prefix_;
  AttributeKeys keys_;
};

class GraphmlWriter {
 public:
  GraphmlWriter(const Graph& graph, const ExportOptions& options)
      : graph_(add_months(graph)), options_(options), look_(graph_), tokens_(graph_, append_nmtoken) {
    lay_out_nodes();
    lay_out_edges();
  }

  void write(OutputFile& out) const;

 private:
  void lay_out_nodes();
  void lay_out_edges();
  void write_head(TextBuffer& out) const;
  void write_node(NodeId node, TextBuffer& out) const;
  void write_look(NodeId node, TextBuffer& out) const;
  void write_edge(EdgeId edge, TextBuffer& out) const;
  void write_column(const TaggedField& tagged, std::size_t row, TextBuffer& out) const;
  static void write_element(std::string_view tag, std::string_view text, TextBuffer& out);

  const Graph graph_;
  const ExportOptions& options_;
  Appearance look_;
  NodeTexts tokens_;  ///< ids as NMTOKENs
  GraphmlKeys node_keys_{"node"};
  GraphmlKeys edge_keys_{"edge"};
  std::array<KindLayout, node_kind_count> node_layouts_;
  std::array<KindLayout, edge_kind_count> edge_layouts_;
  std::string label_tag_, size_tag_, r_tag_, g_tag_, b_tag_, x_tag_, y_tag_;
};

std::string_view attribute_type(const AttributeKeys::Key& key) {
  switch (key.type) {
    case ValueType::boolean:
      return "boolean";
    case ValueType::integer:
      return key.property.empty() ? "int" : "long";  // the only own integers are parts of colours
    case ValueType::real:
      return "double";
    case ValueType::date:
    case ValueType::string:
    case ValueType::string_list:
      return "string";
  }
  return "string";
}

void GraphmlKeys::write(TextBuffer& out) const {
  for (const AttributeKeys::Key& key : keys_.keys()) {
    for (const std::string_view part :
         {std::string_view("<key id=\""), prefix_, std::string_view(key.title), std::string_view("\" for=\""), domain_,
          std::string_view("\" attr.name=\""), std::string_view(key.title), std::string_view("\" attr.type=\""),
          attribute_type(key), std::string_view("\"/>\n")}) {
      out.write(part);
    }
  }
}

/// The start tag of the first column of an element.
std::string_view first(std::string_view tag) { return tag.substr(data_end.size()); }

void GraphmlWriter::lay_out_nodes() {
  const std::string id_tag = node_keys_.add_own("kgid", ValueType::string);
  const std::string kind_tag = node_keys_.add_own("kind", ValueType::string);
  label_tag_ = node_keys_.add_own("label", ValueType::string);
  size_tag_ = node_keys_.add_own("size", ValueType::real);
  r_tag_ = node_keys_.add_own("r", ValueType::integer);
  g_tag_ = node_keys_.add_own("g", ValueType::integer);
  b_tag_ = node_keys_.add_own("b", ValueType::integer);
  x_tag_ = node_keys_.add_own("x", ValueType::real);
  y_tag_ = node_keys_.add_own("y", ValueType::real);
  for (const NodeKindInfo& kind : node_kinds()) {
    if (graph_.nodes_of(kind.kind).size() == 0) continue;
    KindLayout& layout = node_layouts_[static_cast<std::size_t>(kind.kind)];
    layout.head = concat({"\" labels=\":", kind.name, "\">", first(id_tag)});
    layout.tail = concat({kind_tag, kind.name, data_end, "</node>\n"});
    layout.fields = node_keys_.add_fields(find_fields(graph_, kind.kind));
  }
}

void GraphmlWriter::lay_out_edges() {
  const std::string kind_tag = edge_keys_.add_own("kind", ValueType::string);
  for (const EdgeKindInfo& kind : edge_kinds()) {
    if (graph_.edge_count(kind.kind) == 0) continue;
    KindLayout& layout = edge_layouts_[static_cast<std::size_t>(kind.kind)];
    layout.head = concat({"\" label=\"", kind.name, "\">", first(kind_tag), kind.name});
    layout.tail = concat({data_end, "</edge>\n"});
    layout.fields = edge_keys_.add_fields(find_fields(graph_, kind.kind, options_.evidence));
  }
}

void GraphmlWriter::write(OutputFile& out) const {
  TextBuffer head;
  write_head(head);
  out.write(head.view());
  const auto write_node = [this](NodeId node, TextBuffer& text) { this->write_node(node, text); };
  const auto write_edge = [this](EdgeId edge, TextBuffer& text) { this->write_edge(edge, text); };
  write_each(graph_.node_count(), options_.threads, write_node, out);
  write_each(graph_.edge_count(), options_.threads, write_edge, out);
  out.write("</graph>\n</graphml>\n");
}

void GraphmlWriter::write_head(TextBuffer& out) const {
  out.write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
      "<desc>Written by kgbuild");
  if (!options_.view.empty()) {
    out.write(", view ");
    write_xml_text(options_.view, out);
  }
  out.write(". Node ids are encoded (see kgid for the original). Values of a list are joined by \"");
  out.write(list_separator);
  out.write("\".</desc>\n");
  node_keys_.write(out);
  edge_keys_.write(out);
  out.write("<graph id=\"G\" edgedefault=\"");
  out.write(graph_.directed() ? "directed" : "undirected");
  out.write("\" parse.nodes=\"");
  write_number(graph_.node_count(), out);
  out.write("\" parse.edges=\"");
  write_number(graph_.edge_count(), out);
  out.write("\" parse.order=\"nodesfirst\" parse.nodeids=\"free\" parse.edgeids=\"free\">\n");
}

void GraphmlWriter::write_node(NodeId node, TextBuffer& out) const {
  const KindLayout& layout = node_layouts_[static_cast<std::size_t>(graph_.node_kind(node))];
  out.write("<node id=\"");
  out.write(tokens_[node]);
  out.write(layout.head);
  write_xml_text(graph_.id(node), out);
  write_element(label_tag_, graph_.label(node), out);
  write_look(node, out);
  for (const TaggedField& tagged : layout.fields) write_column(tagged, graph_.node_row(node), out);
  out.write(layout.tail);
}

void GraphmlWriter::write_look(NodeId node, TextBuffer& out) const {
  const auto write = [&out](std::string_view tag, auto value) {
    out.write(tag);
    write_number(value, out);
  };
  const Rgb color = look_.color(node);
  const Position position = look_.position(node);
  write(size_tag_, look_.size(node));
  write(r_tag_, int{color.r});
  write(g_tag_, int{color.g});
  write(b_tag_, int{color.b});
  write(x_tag_, position.x);
  write(y_tag_, position.y);
}

void GraphmlWriter::write_edge(EdgeId edge, TextBuffer& out) const {
  const KindLayout& layout = edge_layouts_[static_cast<std::size_t>(graph_.edge_kind(edge))];
  out.write("<edge source=\"");
  out.write(tokens_[graph_.source(edge)]);
  out.write("\" target=\"");
  out.write(tokens_[graph_.target(edge)]);
  out.write(layout.head);
  std::string scratch;
  for (const TaggedField& tagged : layout.fields) {
    if (tagged.field.column != nullptr) {
      write_column(tagged, graph_.edge_row(edge), out);
    } else {
      const auto evidence = graph_.evidence(edge);
      write_element(tagged.tag, join_evidence(tagged.field.part, evidence, graph_.strings(), scratch), out);
    }
  }
  out.write(layout.tail);
}

void GraphmlWriter::write_column(const TaggedField& tagged, std::size_t row, TextBuffer& out) const {
  const Column& column = *tagged.field.column;
  if (!is_writable(column, row)) return;
  out.write(tagged.tag);
  if (column.type == ValueType::string_list) {
    std::string scratch;
    write_xml_text(join_list(column.list(row), graph_.strings(), scratch), out);
  } else {
    write_scalar(column, row, graph_.strings(), write_xml_text, out);
  }
}

void GraphmlWriter::write_element(std::string_view tag, std::string_view text, TextBuffer& out) {
  if (text.empty()) return;
  out.write(tag);
  write_xml_text(text, out);
}

}  // namespace

void write_graphml(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  GraphmlWriter(graph, options).write(out);
}

}  // namespace kgbuild::exporting
