// JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): one object with a context and a graph, one item per line, so that it
// can be read as JSON, as RDF, and as a stream (context first, then ids and types).
//
// The same triples as N-Triples. A node has its properties and, by kind, the ids of the targets of its edges; an edge
// with properties or evidence also has a statement (rdf:subject, rdf:predicate, rdf:object) that carries them. Real
// numbers and dates are strings typed by the context, because processors would round and respell JSON's numbers.
#include <array>

#include "base/strings.hpp"
#include "exporters/formats.hpp"
#include "exporters/output/ordered_write.hpp"
#include "exporters/rdf/jsonld_context.hpp"
#include "exporters/rdf/rdf_iris.hpp"
#include "exporters/rdf/rdf_terms.hpp"
#include "exporters/rdf/statements.hpp"
#include "exporters/text/json_text.hpp"
#include "exporters/text/scalar_text.hpp"

namespace kgbuild::exporting {
namespace {

/// A field and the text before and after its value.
struct Member {
  Field field;
  std::string head;  ///< `,"votes":`
  std::string tail;
};

class JsonldWriter {
 public:
  JsonldWriter(const Graph& graph, const ExportOptions& options);

  void write(OutputFile& out) const;

 private:
  std::vector<Member> make_members(const std::vector<Field>& fields) const;
  void write_node(NodeId node, TextBuffer& text) const;
  void write_byline(NodeId paper, TextBuffer& text) const;
  void write_targets(NodeId node, TextBuffer& text) const;
  void write_statement(EdgeId edge, TextBuffer& text) const;
  void write_value(const Member& member, std::size_t row, TextBuffer& text) const;
  void write_evidence(const Member& member, EdgeId edge, TextBuffer& text) const;
  void write_iri(NodeId node, TextBuffer& text) const;

  const Graph& graph_;
  const ExportOptions& options_;
  NodeIris iris_;
  std::vector<Statements> statements_;
  TypedNames names_;
  std::array<std::vector<Member>, node_kind_count> node_members_;
  std::array<std::vector<Member>, edge_kind_count> edge_members_;
  std::array<std::string, edge_kind_count> edge_heads_;  ///< `,"uses":[`
  std::array<std::string, edge_kind_count> predicates_;  ///< `,"predicate":"uses"`
};

JsonldWriter::JsonldWriter(const Graph& graph, const ExportOptions& options)
    : graph_(graph),
      options_(options),
      iris_(graph, NodeIris::Form::compact, options.base_iri),
      statements_(make_statements(graph, options.evidence)) {
  for (const NodeKindInfo& kind : node_kinds()) names_.add(find_fields(graph, kind.kind));
  for (const Statements& statements : statements_) names_.add(statements.fields());
  for (const NodeKindInfo& kind : node_kinds()) {
    node_members_[static_cast<std::size_t>(kind.kind)] = make_members(find_fields(graph, kind.kind));
  }
  for (const EdgeKindInfo& kind : edge_kinds()) {
    const auto place = static_cast<std::size_t>(kind.kind);
    const std::string key = edge_key(kind.kind);
    edge_members_[place] = make_members(statements_[place].fields());
    edge_heads_[place] = concat({",\"", key, "\":["});
    // The key of an inverted kind names the inverse, not the predicate.
    predicates_[place] = concat({",\"predicate\":\"", is_inverted(kind.kind) ? edge_term(kind.kind) : key, "\""});
  }
}

std::vector<Member> JsonldWriter::make_members(const std::vector<Field>& fields) const {
  std::vector<Member> members;
  for (const Field& field : fields) {
    TextBuffer head;
    head.write(",");
    write_json_string(field.name, head);
    head.write(":");
    std::string tail;
    const bool is_typed = field.type == ValueType::real || field.type == ValueType::date;
    if (is_typed && names_.coercion(field.name).empty()) {
      head.write("{\"@value\":");
      tail = concat({",\"@type\":\"", literal_type(field.type), "\"}"});
    }
    members.push_back({field, std::string(head.view()), std::move(tail)});
  }
  return members;
}

void JsonldWriter::write(OutputFile& out) const {
  out.write(concat({"{\"@context\": ", format_file_context(names_, options_), ",\n\"@graph\": [\n"}));
  const auto write_node = [this](NodeId node, TextBuffer& text) { this->write_node(node, text); };
  const auto write_statement = [this](EdgeId edge, TextBuffer& text) { this->write_statement(edge, text); };
  write_each(graph_.node_count(), options_.threads, write_node, out);
  write_each(graph_.edge_count(), options_.threads, write_statement, out);
  out.write("\n]}\n");
}

void JsonldWriter::write_node(NodeId node, TextBuffer& text) const {
  if (node > 0) text.write(",\n");
  text.write("{\"@id\":");
  write_iri(node, text);
  text.write(",\"@type\":");
  JsonArray classes(text);
  for (const std::string_view term : node_classes(graph_, node)) classes.add(term);
  classes.close();
  text.write(",\"identifier\":");
  write_json_string(graph_.id(node), text);
  text.write(",\"label\":");
  write_json_string(graph_.label(node), text);
  for (const Member& member : node_members_[static_cast<std::size_t>(graph_.node_kind(node))]) {
    write_value(member, graph_.node_row(node), text);
  }
  if (graph_.node_kind(node) == NodeKind::paper) write_byline(node, text);
  write_targets(node, text);
  text.write("}");
}

void JsonldWriter::write_byline(NodeId paper, TextBuffer& text) const {
  const std::string doi = doi_iri(graph_, paper);
  if (!doi.empty()) text.write(concat({",\"sameAs\":\"", doi, "\""}));
  const std::vector<NodeId> authors = find_byline(graph_, paper);
  if (authors.empty()) return;
  text.write(",\"byline\":[");
  for (std::size_t place = 0; place < authors.size(); ++place) {
    if (place > 0) text.write(",");
    write_iri(authors[place], text);
  }
  text.write("]");
}

/// The targets of the edges from `node`, grouped by kind: arcs are sorted by kind, then target.
void JsonldWriter::write_targets(NodeId node, TextBuffer& text) const {
  constexpr std::size_t none = edge_kind_count;
  std::size_t open = none;
  for (const Arc& arc : graph_.out_arcs(node)) {
    if (graph_.source(arc.edge) != node) continue;  // an undirected edge, seen from its target
    const auto place = static_cast<std::size_t>(graph_.edge_kind(arc.edge));
    if (place == open) {
      text.write(",");
    } else {
      if (open != none) text.write("]");
      text.write(edge_heads_[place]);
      open = place;
    }
    write_iri(arc.target, text);
  }
  if (open != none) text.write("]");
}

void JsonldWriter::write_statement(EdgeId edge, TextBuffer& text) const {
  const EdgeKind kind = graph_.edge_kind(edge);
  const auto place = static_cast<std::size_t>(kind);
  if (!statements_[place].has(edge)) return;
  NodeId subject = graph_.source(edge), object = graph_.target(edge);
  if (is_inverted(kind)) std::swap(subject, object);
  text.write(",\n{\"@id\":\"edge:");
  iris_.write_edge_key(graph_, edge, text);
  text.write("\",\"subject\":");
  write_iri(subject, text);
  text.write(predicates_[place]);
  text.write(",\"object\":");
  write_iri(object, text);
  for (const Member& member : edge_members_[place]) {
    if (member.field.column != nullptr) {
      write_value(member, graph_.edge_row(edge), text);
    } else {
      write_evidence(member, edge, text);
    }
  }
  text.write("}");
}

void JsonldWriter::write_value(const Member& member, std::size_t row, TextBuffer& text) const {
  const Column& column = *member.field.column;
  if (!is_writable(column, row)) return;
  text.write(member.head);
  if (column.type != ValueType::string_list) {
    const bool is_quoted = column.type == ValueType::real;  // as a string, see above
    if (is_quoted) text.write("\"");
    write_scalar(column, row, graph_.strings(), write_json_string, text, "\"");
    if (is_quoted) text.write("\"");
    return text.write(member.tail);
  }
  JsonArray array(text);
  for (const StringId value : column.list(row)) array.add(graph_.strings().view(value));
  array.close();
}

void JsonldWriter::write_evidence(const Member& member, EdgeId edge, TextBuffer& text) const {
  const auto evidence = graph_.evidence(edge);
  if (evidence.empty()) return;
  text.write(member.head);
  JsonArray array(text);
  each_evidence(member.field.part, evidence, graph_.strings(), [&](std::string_view value) { array.add(value); });
  array.close();
}

void JsonldWriter::write_iri(NodeId node, TextBuffer& text) const {
  text.write("\"");
  text.write(iris_[node]);
  text.write("\"");
}

}  // namespace

void write_jsonld(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  JsonldWriter(graph, options).write(out);
}

}  // namespace kgbuild::exporting
