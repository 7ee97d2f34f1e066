#include "exporters/rdf/rdf_terms.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "exporters/rdf/rdf_iris.hpp"

namespace kgbuild::exporting {
namespace {

constexpr Namespace namespaces[] = {
    {"bibo", "http://purl.org/ontology/bibo/"},
    {"kg", "urn:kgbuild:vocab#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"schema", "https://schema.org/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

struct Mapping {
  std::string_view name, term;
};

/// Properties that schema.org has a term for.
constexpr Mapping mappings[] = {
    {"name", "schema:name"},
    {"title", "schema:name"},
    {"aliases", "schema:alternateName"},
    {"url", "schema:url"},
    {"status", "schema:creativeWorkStatus"},
    {"keywords", "schema:keywords"},
    {"code", "schema:codeRepository"},
};

struct ClassMapping {
  NodeKind kind;
  std::string_view category;  ///< empty for any
  std::string_view term;
};

constexpr ClassMapping class_mappings[] = {{NodeKind::author, "person", "schema:Person"},
                                           {NodeKind::author, "group", "schema:Organization"},
                                           {NodeKind::benchmark, "dataset", "schema:Dataset"},
                                           {NodeKind::institution, "", "schema:Organization"},
                                           {NodeKind::metric, "", "skos:Concept"},
                                           {NodeKind::paper, "", "schema:ScholarlyArticle"},
                                           {NodeKind::task, "", "skos:Concept"}};

constexpr std::array<std::string_view, node_kind_count> kind_terms{"kg:Author",      "kg:Benchmark", "kg:Digest",
                                                                   "kg:Institution", "kg:Method",    "kg:Metric",
                                                                   "kg:Paper",       "kg:Result",    "kg:Task"};

std::string_view find_text(const Graph& graph, NodeId node, std::string_view property) {
  const Column* column = graph.find_column(graph.node_kind(node), property);
  const std::uint32_t row = graph.node_row(node);
  if (column == nullptr || column->type != ValueType::string || !column->has(row)) return {};
  return graph.strings().view(column->string(row));
}

}  // namespace

std::span<const Namespace> rdf_namespaces() { return namespaces; }

std::string expand_term(std::string_view compact) {
  const std::size_t colon = compact.find(':');
  const auto* const found = std::ranges::find(namespaces, compact.substr(0, colon), &Namespace::prefix);
  return std::string(found->iri).append(compact.substr(colon + 1));
}

std::string property_term(std::string_view name) {
  const auto* const found = std::ranges::find(mappings, name, &Mapping::name);
  return found != std::end(mappings) ? std::string(found->term) : concat({"kg:", percent_encode(name)});
}

std::string edge_key(EdgeKind kind) {
  std::string key(kind_info(kind).name);
  std::ranges::transform(key, key.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return key;
}

std::string edge_term(EdgeKind kind) {
  if (kind == EdgeKind::authored) return "schema:author";
  if (kind == EdgeKind::affiliated_with) return "schema:affiliation";
  if (kind == EdgeKind::broader) return "skos:broader";
  if (kind == EdgeKind::cites) return "schema:citation";
  return concat({"kg:", edge_key(kind)});
}

std::vector<std::string_view> node_classes(const Graph& graph, NodeId node) {
  const NodeKind kind = graph.node_kind(node);
  std::vector<std::string_view> classes{kind_terms[static_cast<std::size_t>(kind)]};
  for (const ClassMapping& mapping : class_mappings) {
    if (mapping.kind != kind) continue;
    if (mapping.category.empty() || find_text(graph, node, "category") == mapping.category) {
      classes.push_back(mapping.term);
    }
  }
  return classes;
}

std::string_view literal_type(ValueType type) {
  switch (type) {
    case ValueType::boolean:
      return "xsd:boolean";
    case ValueType::integer:
      return "xsd:integer";
    case ValueType::real:
      return "xsd:double";
    case ValueType::date:
      return "xsd:date";
    case ValueType::string:
    case ValueType::string_list:
      return "";
  }
  return "";
}

std::vector<NodeId> find_byline(const Graph& graph, NodeId paper) {
  const Column* positions = graph.find_column(EdgeKind::authored, "position");
  if (positions == nullptr || positions->type != ValueType::integer) return {};
  std::vector<std::pair<std::int64_t, NodeId>> placed;
  for (const Arc& arc : graph.in_arcs(paper)) {
    if (graph.edge_kind(arc.edge) != EdgeKind::authored) continue;
    const std::uint32_t row = graph.edge_row(arc.edge);
    if (positions->has(row)) placed.emplace_back(positions->integer(row), arc.target);
  }
  std::ranges::sort(placed);
  std::vector<NodeId> authors;
  authors.reserve(placed.size());
  for (const auto& [position, author] : placed) authors.push_back(author);
  return authors;
}

std::string doi_iri(const Graph& graph, NodeId node) {
  if (graph.node_kind(node) != NodeKind::paper) return {};
  const std::string_view doi = find_text(graph, node, "doi");
  return doi.empty() ? std::string() : concat({"https://doi.org/", percent_encode(doi, "/")});
}

}  // namespace kgbuild::exporting
