#include <doctest/doctest.h>

#include "exporters/rdf/jsonld_context.hpp"
#include "exporters/rdf/rdf_iris.hpp"
#include "exporters/rdf/rdf_terms.hpp"
#include "exporters_graph.hpp"
#include "exporters_written.hpp"
#include "said.hpp"
#include "schemas.hpp"

using namespace kgbuild;
using namespace kgbuild::exporting;
using kgbuild::test::make_coauthors;
using kgbuild::test::make_graph;
using test::holds;
using test::written;

TEST_CASE("rdf: IRIs are plain ASCII for any id") {
  CHECK(compact_node_iri("paper:arxiv:cs/0112017") == "arxiv:cs/0112017");
  CHECK(compact_node_iri("paper:doi:10.1/a b") == "paper:doi:10.1%2Fa%20b");
  CHECK(compact_node_iri("method:글") == "method:%EA%B8%80");
  CHECK(percent_encode("<>\"{}|\\^`%#?") == "%3C%3E%22%7B%7D%7C%5C%5E%60%25%23%3F");
  CHECK(expand_iri("method:a", "https://kg.example/") == "https://kg.example/method:a");
  CHECK(expand_iri("arxiv:2401.00001", "https://kg.example/") == "https://arxiv.org/abs/2401.00001");
}

TEST_CASE("rdf: a term for each property, schema.org's where it fits") {
  CHECK(expand_term(property_term("title")) == "https://schema.org/name");
  CHECK(expand_term(property_term("coauthors_pagerank")) == "urn:kgbuild:vocab#coauthors_pagerank");
  CHECK(edge_term(EdgeKind::builds_on) == "kg:builds_on");
  CHECK(edge_term(EdgeKind::authored) == "schema:author");
}

TEST_CASE("ntriples: triples, the statement about one, and its evidence") {
  const std::string text = written("ntriples", make_graph(), {.evidence = EvidenceDetail::sentence});
  CHECK(holds(text, "<urn:kgbuild:author:ada-brook> <https://schema.org/name> \"Ada Brook\" .\n"));
  CHECK(
      holds(text, "<https://arxiv.org/abs/cs/0112017> <https://schema.org/author> <urn:kgbuild:author:ada-brook> .\n"));
  CHECK(holds(text, "<urn:kgbuild:vocab#first_featured> \"2024-01-15\"^^<http://www.w3.org/2001/XMLSchema#date> .\n"));
  CHECK(holds(text, "<urn:kgbuild:vocab#papers> \"4\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"));
  CHECK(holds(text, "<urn:kgbuild:vocab#last> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .\n"));
  CHECK(holds(text, "<urn:kgbuild:vocab#links> \"https://b.example\" .\n"));
  CHECK(holds(text, "<urn:kgbuild:vocab#sentence> \"We have A.\" .\n"));
  CHECK(holds(text, "<urn:kgbuild:vocab#at> \"a&b.md:3\" .\n"));
  CHECK_FALSE(holds(text, "votes"));  // absent
  const std::string none = written("ntriples", make_graph(), {.evidence = EvidenceDetail::none});
  CHECK_FALSE(holds(none, "rule"));
  CHECK_FALSE(holds(none, "#introduces> .\n"));  // nothing to say about it, so no statement
  CHECK(holds(none, "<urn:kgbuild:vocab#introduces> <urn:kgbuild:method:a> .\n"));
}

TEST_CASE("ntriples: text is escaped, the base can be chosen") {
  const std::string text =
      written("ntriples", make_graph({.title = "a\"b\\c\nd\te <x> \u2028"}), {.base_iri = "https://kg.example/id/"});
  CHECK(holds(text, R"(<https://schema.org/name> "a\"b\\c\nd\te \u003cx> \u2028" .)"));
  CHECK(holds(text, "<https://kg.example/id/method:a> "));
  CHECK_FALSE(holds(text, "urn:kgbuild:method"));
  CHECK(holds(text, "urn:kgbuild:vocab#papers"));
}

TEST_CASE("jsonld: the whole file, byte for byte") {
  CHECK(written("jsonld", make_graph()) == R"({"@context": "context.jsonld",
"@graph": [
{"@id":"author:ada-brook","@type":["kg:Author"],"identifier":"author:ada-brook","label":"ada-brook","name":"Ada Brook","papers":4,"authored":["arxiv:cs/0112017"]},
{"@id":"benchmark:b","@type":["kg:Benchmark"],"identifier":"benchmark:b","label":"b"},
{"@id":"method:a","@type":["kg:Method"],"identifier":"method:a","label":"a","papers":1},
{"@id":"arxiv:cs/0112017","@type":["kg:Paper","schema:ScholarlyArticle"],"identifier":"paper:arxiv:cs/0112017","label":"arxiv:cs/0112017","title":"Alpha: One","first_featured":"2024-01-15","links":["https://a.example/?x=1&y=2","https://b.example"],"introduces":["method:a"],"mentions":["benchmark:b"]},
{"@id":"edge:6ef7ed4c04ce8251","subject":"arxiv:cs/0112017","predicate":"schema:author","object":"author:ada-brook","listed":1,"last":true},
{"@id":"edge:12ed2605e7b51940","subject":"arxiv:cs/0112017","predicate":"introduces","object":"method:a","rule":["title-colon","cue-propose"],"at":["a&b.md:3"]},
{"@id":"edge:8d7c5854ca5cc161","subject":"arxiv:cs/0112017","predicate":"mentions","object":"benchmark:b","count":2}
]}
)");
}

TEST_CASE("jsonld: the context can be inlined, and holds what passes add") {
  auto column = std::make_shared<Column>(ValueType::real);
  column->push(0.1);
  const Graph graph = make_graph().with_column(NodeKind::author, "rank", std::move(column));
  const std::string named = written("jsonld", graph, {.base_iri = "https://kg.example/"});
  CHECK(holds(named, "[\"context.jsonld\", {\n"));
  CHECK(holds(named, "\"author\": {\"@id\": \"https://kg.example/author:\", \"@prefix\": true}"));
  CHECK(holds(named, "\"rank\": {\"@id\": \"kg:rank\", \"@type\": \"xsd:double\"}"));
  CHECK(holds(named, "\"rank\":\"0.1\""));
  const std::string inlined = written("jsonld", graph, {.inline_context = true});
  CHECK_FALSE(holds(inlined, "context.jsonld"));
  CHECK(holds(inlined, "\"@vocab\": \"urn:kgbuild:vocab#\""));
}

TEST_CASE("jsonld: values of a property with several types state their type") {
  auto number = std::make_shared<Column>(ValueType::real);
  number->push(0.5);
  const Graph graph = make_graph().with_column(NodeKind::method, "listed", std::move(number));
  CHECK(holds(written("jsonld", graph), R"("listed":{"@value":"0.5","@type":"xsd:double"})"));
}

TEST_CASE("rdf: a tie over one paper is one triple, unless a projection weighs it") {
  const std::string text = written("ntriples", make_coauthors(0.5), {.view = "coauthors"});
  CHECK(holds(text, "<urn:kgbuild:vocab#weight> \"0.5\"^^<http://www.w3.org/2001/XMLSchema#double> .\n"));
}

TEST_CASE("schemas/context.jsonld is the context that files name") {
  CHECK(test::read_schema("context.jsonld") == "{\"@context\": " + format_context(ExportOptions().base_iri) + "}\n");
}

TEST_CASE("schemas: ontology and shapes know every kind, relation and property") {
  const std::string ontology = test::read_schema("ontology.ttl"), shapes = test::read_schema("shapes.ttl");
  const auto check_property = [&](const Property& property) {
    const std::string term = property_term(property.name);
    if (term.starts_with("kg:")) CHECK_MESSAGE(holds(ontology, "\n" + term + " a owl:DatatypeProperty"), term);
    CHECK_MESSAGE(holds(shapes, "sh:path " + term + " ;"), term);
  };
  for (const NodeKindInfo& kind : node_kinds()) {
    CHECK_MESSAGE(holds(ontology, "\nkg:" + std::string(kind.name) + " a owl:Class"), kind.name);
    CHECK_MESSAGE(holds(shapes, "sh:targetClass kg:" + std::string(kind.name) + " ;"), kind.name);
    for (const Property& property : kind.properties) check_property(property);
  }
  for (const EdgeKindInfo& kind : edge_kinds()) {
    const std::string term = edge_term(kind.kind);
    if (term.starts_with("kg:")) CHECK_MESSAGE(holds(ontology, "\n" + term + " a owl:ObjectProperty"), term);
    CHECK_MESSAGE(holds(shapes, "sh:path " + term + " ;"), term);
    for (const Property& property : kind.properties) check_property(property);
  }
}
