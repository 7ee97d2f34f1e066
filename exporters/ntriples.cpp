// RDF 1.1 N-Triples (https://www.w3.org/TR/n-triples/), one triple per line, for triple stores.
//
// The same triples as JSON-LD. Every edge is a triple; if it has properties or evidence, a statement `BASE edge:KEY`
// names its subject, predicate and object (RDF reification) and carries them.
#include <array>

#include "base/strings.hpp"
#include "exporters/formats.hpp"
#include "exporters/output/ordered_write.hpp"
#include "exporters/rdf/rdf_iris.hpp"
#include "exporters/rdf/rdf_terms.hpp"
#include "exporters/rdf/statements.hpp"
#include "exporters/text/json_text.hpp"
#include "exporters/text/scalar_text.hpp"

namespace kgbuild::exporting {
namespace {

/// ` <IRI> ` of a compact term, between subject and object.
std::string predicate(std::string_view term) { return concat({" <", expand_term(term), "> "}); }

/// A field and the text around its value, which is the same in each row.
struct Predicate {
  Field field;
  std::string head;  ///< ` <IRI> `, with the quote that opens a literal of a type
  std::string tail;  ///< from after the value to the end of the line
};

std::vector<Predicate> make_predicates(const std::vector<Field>& fields) {
  std::vector<Predicate> predicates;
  for (const Field& field : fields) {
    const std::string_view type = literal_type(field.type);
    std::string head = predicate(property_term(field.name));
    std::string tail = " .\n";
    if (!type.empty()) {
      head += "\"";
      tail = concat({"\"^^<", expand_term(type), "> .\n"});
    }
    predicates.push_back({field, std::move(head), std::move(tail)});
  }
  return predicates;
}

class NtriplesWriter {
 public:
  NtriplesWriter(const Graph& graph, const ExportOptions& options)
      : graph_(graph),
        options_(options),
        iris_(graph, NodeIris::Form::full, options.base_iri),
        statements_(make_statements(graph, options.evidence)) {
    for (const NodeKindInfo& kind : node_kinds()) {
      node_predicates_[static_cast<std::size_t>(kind.kind)] = make_predicates(find_fields(graph, kind.kind));
    }
    for (const EdgeKindInfo& kind : edge_kinds()) {
      const auto place = static_cast<std::size_t>(kind.kind);
      edge_predicates_[place] = make_predicates(statements_[place].fields());
      edge_terms_[place] = predicate(edge_term(kind.kind));
    }
  }

  void write(OutputFile& out) const;

 private:
  void write_node(NodeId node, TextBuffer& text) const;
  void write_byline(NodeId paper, TextBuffer& text) const;
  void write_edge(EdgeId edge, TextBuffer& text) const;
  void write_statement(EdgeId edge, std::string_view subject, std::string_view object, TextBuffer& text) const;
  void write_value(std::string_view subject, const Predicate& predicate, std::size_t row, TextBuffer& text) const;
  void write_evidence(std::string_view subject, const Predicate& predicate, EdgeId edge, TextBuffer& text) const;

  const Graph& graph_;
  const ExportOptions& options_;
  NodeIris iris_;
  std::vector<Statements> statements_;
  std::array<std::vector<Predicate>, node_kind_count> node_predicates_;
  std::array<std::vector<Predicate>, edge_kind_count> edge_predicates_;
  std::array<std::string, edge_kind_count> edge_terms_;
  std::string type_ = predicate("rdf:type"), identifier_ = predicate("schema:identifier");
  std::string label_ = predicate("rdfs:label"), same_ = predicate("schema:sameAs");
  std::string byline_ = predicate("bibo:authorList"), first_ = predicate("rdf:first"), rest_ = predicate("rdf:rest");
  std::string nil_ = concat({"<", expand_term("rdf:nil"), "> .\n"});
  std::string subject_ = predicate("rdf:subject"), predicate_ = predicate("rdf:predicate");
  std::string object_ = predicate("rdf:object");
};

void write_triple(std::string_view subject, std::string_view predicate, std::string_view object, TextBuffer& text) {
  text.write(subject);
  text.write(predicate);
  text.write(object);
  text.write(" .\n");
}

/// Escapes of JSON are valid in N-Triples too.
void write_text(std::string_view subject, std::string_view predicate, std::string_view value, TextBuffer& text) {
  text.write(subject);
  text.write(predicate);
  write_json_string(value, text);
  text.write(" .\n");
}

void NtriplesWriter::write(OutputFile& out) const {
  const auto write_node = [this](NodeId node, TextBuffer& text) { this->write_node(node, text); };
  const auto write_edge = [this](EdgeId edge, TextBuffer& text) { this->write_edge(edge, text); };
  write_each(graph_.node_count(), options_.threads, write_node, out);
  write_each(graph_.edge_count(), options_.threads, write_edge, out);
}

void NtriplesWriter::write_node(NodeId node, TextBuffer& text) const {
  const std::string_view subject = iris_[node];
  for (const std::string_view term : node_classes(graph_, node)) {
    write_triple(subject, type_, concat({"<", expand_term(term), ">"}), text);
  }
  write_text(subject, identifier_, graph_.id(node), text);
  write_text(subject, label_, graph_.label(node), text);
  for (const Predicate& predicate : node_predicates_[static_cast<std::size_t>(graph_.node_kind(node))]) {
    write_value(subject, predicate, graph_.node_row(node), text);
  }
  if (graph_.node_kind(node) != NodeKind::paper) return;
  const std::string doi = doi_iri(graph_, node);
  if (!doi.empty()) write_triple(subject, same_, concat({"<", doi, ">"}), text);
  write_byline(node, text);
}

/// An RDF list of blank nodes `_:bPAPERxPLACE`.
void NtriplesWriter::write_byline(NodeId paper, TextBuffer& text) const {
  const std::vector<NodeId> authors = find_byline(graph_, paper);
  if (authors.empty()) return;
  const auto item = [&](std::size_t place) {
    return concat({"_:b", std::to_string(paper), "x", std::to_string(place)});
  };
  write_triple(iris_[paper], byline_, item(0), text);
  for (std::size_t place = 0; place < authors.size(); ++place) {
    write_triple(item(place), first_, iris_[authors[place]], text);
    if (place + 1 < authors.size()) {
      write_triple(item(place), rest_, item(place + 1), text);
    } else {
      text.write(concat({item(place), rest_, nil_}));
    }
  }
}

void NtriplesWriter::write_edge(EdgeId edge, TextBuffer& text) const {
  const EdgeKind kind = graph_.edge_kind(edge);
  std::string_view subject = iris_[graph_.source(edge)], object = iris_[graph_.target(edge)];
  if (is_inverted(kind)) std::swap(subject, object);
  const auto place = static_cast<std::size_t>(kind);
  write_triple(subject, edge_terms_[place], object, text);
  if (statements_[place].has(edge)) write_statement(edge, subject, object, text);
}

void NtriplesWriter::write_statement(EdgeId edge, std::string_view subject, std::string_view object,
                                     TextBuffer& text) const {
  const auto place = static_cast<std::size_t>(graph_.edge_kind(edge));
  TextBuffer name;
  name.write("<");
  name.write(options_.base_iri);
  name.write("edge:");
  iris_.write_edge_key(graph_, edge, name);
  name.write(">");
  const std::string_view statement = name.view();
  const std::string_view term = edge_terms_[place];
  write_triple(statement, subject_, subject, text);
  write_triple(statement, predicate_, term.substr(1, term.size() - 2), text);  // without the spaces
  write_triple(statement, object_, object, text);
  for (const Predicate& predicate : edge_predicates_[place]) {
    if (predicate.field.column != nullptr) {
      write_value(statement, predicate, graph_.edge_row(edge), text);
    } else {
      write_evidence(statement, predicate, edge, text);
    }
  }
}

void NtriplesWriter::write_value(std::string_view subject, const Predicate& predicate, std::size_t row,
                                 TextBuffer& text) const {
  const Column& column = *predicate.field.column;
  if (!is_writable(column, row)) return;
  if (column.type == ValueType::string_list) {
    for (const StringId value : column.list(row))
      write_text(subject, predicate.head, graph_.strings().view(value), text);
    return;
  }
  if (column.type == ValueType::string) {
    return write_text(subject, predicate.head, graph_.strings().view(column.string(row)), text);
  }
  text.write(subject);
  text.write(predicate.head);
  if (column.type == ValueType::boolean) text.write(column.boolean(row) ? "true" : "false");
  if (column.type == ValueType::integer) write_number(column.integer(row), text);
  if (column.type == ValueType::real) write_number(column.real(row), text);
  if (column.type == ValueType::date) write_day(column.day(row), text);
  text.write(predicate.tail);
}

void NtriplesWriter::write_evidence(std::string_view subject, const Predicate& predicate, EdgeId edge,
                                    TextBuffer& text) const {
  each_evidence(predicate.field.part, graph_.evidence(edge), graph_.strings(),
                [&](std::string_view value) { write_text(subject, predicate.head, value, text); });
}

}  // namespace

void write_ntriples(const Graph& graph, const ExportOptions& options, OutputFile& out) {
  NtriplesWriter(graph, options).write(out);
}

}  // namespace kgbuild::exporting
