// GEXF 1.3 (https://gexf.net/schema.html) for Gephi: typed attributes, lists, kinds of edges, directed and undirected
// edges in one file, colours, sizes and positions, and a timeline.
#include <array>
#include <vector>

#include "exporters/fields/attribute_keys.hpp"
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

/// A field and the start of its elements: `<attvalue for="papers" value="`.
struct TaggedField {
  Field field;
  std::string title, tag;
  bool is_list = false;  ///< of all kinds with this title; set once all are declared
};

/// Ids as values of attributes.
NodeTexts make_ids(const Graph& graph) {
  TextBuffer scratch;
  return {graph, [&scratch](std::string_view id, std::string& text) {
            scratch.clear();
            write_xml_attribute(id, scratch);
            text += scratch.view();
          }};
}

class GexfWriter {
 public:
  GexfWriter(const Graph& graph, const ExportOptions& options)
      : graph_(add_months(graph)), options_(options), look_(graph_), times_(graph_), ids_(make_ids(graph_)) {
    lay_out();
  }

  void write(OutputFile& out) const;

 private:
  void lay_out();
  void write_head(TextBuffer& out) const;
  void write_node(NodeId node, TextBuffer& out) const;
  void write_look(NodeId node, TextBuffer& out) const;
  void write_edge(EdgeId edge, TextBuffer& out) const;
  void write_column(const TaggedField& tagged, std::size_t row, TextBuffer& out) const;
  void write_list(const Column& column, std::size_t row, TextBuffer& out) const;
  void write_evidence(const TaggedField& tagged, EdgeId edge, TextBuffer& out) const;

  const Graph graph_;
  const ExportOptions& options_;
  Appearance look_;
  Lifetimes times_;
  NodeTexts ids_;
  AttributeKeys node_keys_, edge_keys_;
  std::array<std::vector<TaggedField>, node_kind_count> node_fields_;
  std::array<std::vector<TaggedField>, edge_kind_count> edge_fields_;
  std::array<const Column*, edge_kind_count> weights_{};
  std::string kind_tag_;
  /// Each edge states its direction, and the file no default: Gephi ignores edges that differ from a default.
  bool is_mixed_ = false;
};

constexpr std::string_view value_end = "\"/>";

std::string_view attribute_type(ValueType type) {
  switch (type) {
    case ValueType::boolean:
      return "boolean";
    case ValueType::integer:
      return "long";
    case ValueType::real:
      return "double";
    case ValueType::date:
    case ValueType::string:
      return "string";
    case ValueType::string_list:
      return "liststring";
  }
  return "string";
}

std::string make_tag(std::string_view title) {
  return std::string("<attvalue for=\"").append(title).append("\" value=\"");
}

void write_attribute(std::string_view start, double value, TextBuffer& out) {
  out.write(start);
  write_number(value, out);
}

void write_lifetime(const std::optional<Lifetime>& lifetime, TextBuffer& out) {
  if (!lifetime) return;
  out.write("\" start=\"");
  write_day(lifetime->first, out);
  out.write("\" end=\"");
  write_day(lifetime->last, out);
}

void write_declarations(std::string_view domain, std::span<const AttributeKeys::Key> keys, TextBuffer& out) {
  if (keys.empty()) return;
  out.write("<attributes class=\"");
  out.write(domain);
  out.write("\" mode=\"static\">\n");
  for (const AttributeKeys::Key& key : keys) {
    for (const std::string_view part :
         {std::string_view("<attribute id=\""), std::string_view(key.title), std::string_view("\" title=\""),
          std::string_view(key.title), std::string_view("\" type=\""), attribute_type(key.type),
          std::string_view("\"/>\n")}) {
      out.write(part);
    }
  }
  out.write("</attributes>\n");
}

TaggedField declare(const Field& field, AttributeKeys& keys) {
  std::string title = keys.add_property(field.name, field.type);
  std::string tag = make_tag(title);
  return {field, std::move(title), std::move(tag)};
}

template <typename Fields>
void mark_lists(const AttributeKeys& keys, Fields& fields_of_kinds) {
  for (std::vector<TaggedField>& fields : fields_of_kinds) {
    for (TaggedField& tagged : fields) tagged.is_list = keys.type_of(tagged.title) == ValueType::string_list;
  }
}

void GexfWriter::lay_out() {
  kind_tag_ = make_tag(node_keys_.add_own("kind", ValueType::string));
  for (const NodeKindInfo& kind : node_kinds()) {
    if (graph_.nodes_of(kind.kind).size() == 0) continue;
    for (const Field& field : find_fields(graph_, kind.kind)) {
      node_fields_[static_cast<std::size_t>(kind.kind)].push_back(declare(field, node_keys_));
    }
  }
  for (const EdgeKindInfo& kind : edge_kinds()) {
    if (graph_.edge_count(kind.kind) == 0) continue;
    is_mixed_ = is_mixed_ || (kind.symmetric && graph_.directed());
    const auto index = static_cast<std::size_t>(kind.kind);
    for (const Field& field : find_fields(graph_, kind.kind, options_.evidence)) {
      if (field.name == "weight" && field.type == ValueType::real) {
        weights_[index] = field.column;  // an attribute of the edge itself
      } else {
        edge_fields_[index].push_back(declare(field, edge_keys_));
      }
    }
  }
  mark_lists(node_keys_, node_fields_);
  mark_lists(edge_keys_, edge_fields_);
}

void GexfWriter::write(OutputFile& out) const {
  TextBuffer head;
  write_head(head);
  out.write(head.view());
  const auto write_node = [this](NodeId node, TextBuffer& text) { this->write_node(node, text); };
  const auto write_edge = [this](EdgeId edge, TextBuffer& text) { this->write_edge(edge, text); };
  write_each(graph_.node_count(), options_.threads, write_node, out);
  out.write("</nodes>\n<edges count=\"" + std::to_string(graph_.edge_count()) + "\">\n");
  write_each(graph_.edge_count(), options_.threads, write_edge, out);
  out.write("</edges>\n</graph>\n</gexf>\n");
}

void GexfWriter::write_head(TextBuffer& out) const {
  out.write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
      "<meta><creator>kgbuild</creator>");
  if (!options_.view.empty()) {
    out.write("<description>View ");
    write_xml_text(options_.view, out);
    out.write(".</description>");
  }
  out.write("</meta>\n<graph");
  if (!is_mixed_) out.write(graph_.directed() ? " defaultedgetype=\"directed\"" : " defaultedgetype=\"undirected\"");
  out.write(times_.any() ? " mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\""
                         : " mode=\"static\"");
  out.write(" idtype=\"string\">\n");
  write_declarations("node", node_keys_.keys(), out);
  write_declarations("edge", edge_keys_.keys(), out);
  out.write("<nodes count=\"");
  write_number(graph_.node_count(), out);
  out.write("\">\n");
}

void GexfWriter::write_node(NodeId node, TextBuffer& out) const {
  const NodeKind kind = graph_.node_kind(node);
  out.write("<node id=\"");
  out.write(ids_[node]);
  out.write("\" label=\"");
  write_xml_attribute(graph_.label(node), out);
  write_lifetime(times_.of_node(node), out);
  out.write("\"><attvalues>");
  out.write(kind_tag_);
  out.write(kind_info(kind).name);
  out.write(value_end);
  for (const TaggedField& tagged : node_fields_[static_cast<std::size_t>(kind)]) {
    write_column(tagged, graph_.node_row(node), out);
  }
  out.write("</attvalues>");
  write_look(node, out);
  out.write("</node>\n");
}

void GexfWriter::write_look(NodeId node, TextBuffer& out) const {
  const auto [r, g, b] = look_.color(node);
  const Position position = look_.position(node);
  write_attribute("<viz:size value=\"", look_.size(node), out);
  write_attribute("\"/><viz:position x=\"", position.x, out);
  write_attribute("\" y=\"", position.y, out);
  write_attribute("\" z=\"0\"/><viz:color r=\"", r, out);
  write_attribute("\" g=\"", g, out);
  write_attribute("\" b=\"", b, out);
  out.write(value_end);
}

void GexfWriter::write_edge(EdgeId edge, TextBuffer& out) const {
  const EdgeKindInfo& kind = kind_info(graph_.edge_kind(edge));
  const std::uint32_t row = graph_.edge_row(edge);
  out.write("<edge source=\"");
  out.write(ids_[graph_.source(edge)]);
  out.write("\" target=\"");
  out.write(ids_[graph_.target(edge)]);
  out.write("\" kind=\"");
  out.write(kind.name);
  if (is_mixed_) out.write(kind.symmetric ? "\" type=\"undirected" : "\" type=\"directed");
  const Column* const weight = weights_[static_cast<std::size_t>(kind.kind)];
  if (weight != nullptr && is_writable(*weight, row)) write_attribute("\" weight=\"", weight->real(row), out);
  write_lifetime(times_.of_edge(edge), out);
  const auto& fields = edge_fields_[static_cast<std::size_t>(kind.kind)];
  if (fields.empty()) return out.write("\"/>\n");
  out.write("\"><attvalues>");
  for (const TaggedField& tagged : fields) {
    if (tagged.field.column != nullptr) {
      write_column(tagged, row, out);
    } else if (!graph_.evidence(edge).empty()) {
      write_evidence(tagged, edge, out);
    }
  }
  out.write("</attvalues></edge>\n");
}

void GexfWriter::write_column(const TaggedField& tagged, std::size_t row, TextBuffer& out) const {
  const Column& column = *tagged.field.column;
  if (!is_writable(column, row)) return;
  out.write(tagged.tag);
  if (tagged.is_list) {
    write_list(column, row, out);
  } else {
    write_scalar(column, row, graph_.strings(), write_xml_attribute, out);
  }
  out.write(value_end);
}

/// A list, or a single value as a list because another kind has lists in this column.
void GexfWriter::write_list(const Column& column, std::size_t row, TextBuffer& out) const {
  out.write("[");
  if (column.type == ValueType::string_list) {
    const auto values = column.list(row);
    for (std::size_t i = 0; i < values.size(); ++i) write_gexf_item(graph_.strings().view(values[i]), i == 0, out);
  } else if (column.type == ValueType::string) {
    write_gexf_item(graph_.strings().view(column.string(row)), true, out);
  } else {
    write_scalar(column, row, graph_.strings(), write_xml_attribute, out);
  }
  out.write("]");
}

void GexfWriter::write_evidence(const TaggedField& tagged, EdgeId edge, TextBuffer& out) const {
  bool is_first = true;
  out.write(tagged.tag);
  out.write("[");
  each_evidence(tagged.field.part, graph_.evidence(edge), graph_.strings(), [&](std::string_view value) {
    write_gexf_item(value, is_first, out);
    is_first = false;
  });
  out.write("]");
  out.write(value_end);
}

}  // namespace

void write_gexf(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  GexfWriter(graph, options).write(out);
}

}  // namespace kgbuild::exporting
