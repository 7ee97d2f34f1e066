// The vocabulary of the RDF formats: schema.org's terms where they fit, else those of schemas/ontology.ttl.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exporters/fields/fields.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

struct Namespace {
  std::string_view prefix;  ///< `schema`
  std::string_view iri;
};

/// Of the vocabulary, not of nodes. Fixed: --base-iri does not change it.
std::span<const Namespace> rdf_namespaces();

/// `schema:name` → its IRI.
std::string expand_term(std::string_view compact);

/// The compact IRI of a property, of the schema or of a pass: `schema:name`, `kg:votes`.
std::string property_term(std::string_view name);

/// What JSON-LD calls the edges of a kind: `builds_on`.
std::string edge_key(EdgeKind kind);
/// `kg:builds_on`; `schema:author` for AUTHORED, which RDF states from the paper to the author.
std::string edge_term(EdgeKind kind);
inline bool is_turned(EdgeKind kind) { return kind == EdgeKind::authored; }

/// The compact IRIs of the classes of a node: `kg:Author`, and `schema:Person` for a person.
std::vector<std::string_view> node_classes(const Graph& graph, NodeId node);

/// `xsd:date` and so on; empty for text.
std::string_view literal_type(ValueType type);

/// Says which edges have a statement (rdf:subject, rdf:predicate, rdf:object) that their properties and evidence hang
/// on. Those with something to say, but ties of two authors over a single paper: what there is to say of them,
/// the paper says, and they are most edges of the graph. A column of a pass or a projection gives them one.
class Statements {
 public:
  Statements(const Graph& graph, EdgeKind kind, std::vector<Field> fields);

  bool has(EdgeId edge) const;
  const std::vector<Field>& fields() const { return fields_; }

 private:
  const Graph& graph_;
  std::vector<Field> fields_;
  const Column* tie_papers_ = nullptr;  // null where ties are like other edges
  std::vector<const Column*> deciding_;
  bool has_evidence_ = false;
};

/// The statements of all kinds of edges, in the order of the kinds.
std::vector<Statements> make_statements(const Graph& graph, EvidenceDetail evidence);

/// The authors of a paper in the order of the byline; empty where the input does not declare it.
std::vector<NodeId> find_byline(const Graph& graph, NodeId paper);

/// The IRI of a paper's DOI; empty where it has none.
std::string doi_iri(const Graph& graph, NodeId node);

}  // namespace kgbuild::exporting
