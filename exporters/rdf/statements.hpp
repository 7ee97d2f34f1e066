// Which edges have a statement about them in RDF.
#pragma once

#include <vector>

#include "exporters/fields/fields.hpp"
#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

/// The statements (rdf:subject, rdf:predicate, rdf:object) about the edges of a kind, which carry their properties and
/// evidence. An edge has one if it has any of these. Exception: a tie between two authors of a single paper has one
/// only if a pass or a projection gives it a value. The paper already says the rest, and most edges are such ties.
class Statements {
 public:
  /// `graph` must outlive it.
  Statements(const Graph& graph, EdgeKind kind, std::vector<Field> fields);
  Statements(Graph&&, EdgeKind, std::vector<Field>) = delete;

  /// True if `edge`, of this kind, has a statement.
  bool has(EdgeId edge) const;
  const std::vector<Field>& fields() const { return fields_; }

 private:
  const Graph& graph_;
  std::vector<Field> fields_;
  const Column* tie_papers_ = nullptr;  // null if ties are like other edges
  std::vector<const Column*> deciding_;
  bool has_evidence_ = false;
};

/// The statements of all kinds of edges, in the order of the enum.
std::vector<Statements> make_statements(const Graph& graph, EvidenceDetail evidence);
std::vector<Statements> make_statements(Graph&&, EvidenceDetail) = delete;

/// True if a tie has properties but no statement.
bool has_plain_ties(const Graph& graph, const ExportOptions& options);

}  // namespace kgbuild::exporting
