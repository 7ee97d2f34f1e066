// The vocabulary of the RDF formats: terms of schema.org where they fit, else of schemas/ontology.ttl.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

struct Namespace {
  std::string_view prefix;  ///< `schema`
  std::string_view iri;
};

/// The namespaces of the vocabulary. Those of nodes depend on --base-iri, these do not.
std::span<const Namespace> rdf_namespaces();

/// `schema:name` → its IRI. The prefix must be one of `rdf_namespaces`.
std::string expand_term(std::string_view compact);

/// The compact IRI of a property, of the schema or of a pass: `schema:name`, `kg:votes`.
std::string property_term(std::string_view name);

/// What JSON-LD calls the edges of a kind: `builds_on`.
std::string edge_key(EdgeKind kind);
/// `kg:builds_on`; `schema:affiliation` for AFFILIATED_WITH; `schema:citation` for CITES; `schema:author` for AUTHORED,
/// which RDF states from the paper to the author.
std::string edge_term(EdgeKind kind);
/// True if the triple goes from the target of the edge to its source.
inline bool is_inverted(EdgeKind kind) { return kind == EdgeKind::authored; }

/// The compact IRIs of the classes of a node: `kg:Author`, and `schema:Person` for a person.
std::vector<std::string_view> node_classes(const Graph& graph, NodeId node);

/// The datatype of literals, such as `xsd:date`; empty for text.
std::string_view literal_type(ValueType type);

/// The authors of a paper in the order of the byline; empty if the input does not give their positions.
std::vector<NodeId> find_byline(const Graph& graph, NodeId paper);

/// The IRI of a paper's DOI; empty if it has none.
std::string doi_iri(const Graph& graph, NodeId node);

}  // namespace kgbuild::exporting
