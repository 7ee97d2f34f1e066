// The files of a Neo4j export: which there are and what their columns are called.
#pragma once

#include <string>
#include <vector>

#include "exporters/fields/fields.hpp"

namespace kgbuild::exporting {

/// The nodes of a kind: `Author.csv`.
struct Neo4jNodes {
  NodeKind kind;
  std::string file;
  std::vector<Field> fields;
};

/// The edges of a kind between two kinds of nodes: `Paper_USES_Method.csv`.
struct Neo4jEdges {
  EdgeKind kind;
  NodeKind from, to;
  std::string file;
  std::vector<Field> fields;
  std::vector<EdgeId> edges;
};

struct Neo4jTables {
  std::vector<Neo4jNodes> nodes;
  std::vector<Neo4jEdges> edges;
};

/// What `graph` has, in the order of the schema. Linear in the edges.
Neo4jTables lay_out_neo4j(const Graph& graph, EvidenceDetail evidence);

/// Stands between the values of a list: U+001F, which clean text never holds.
inline constexpr char neo4j_array_delimiter = '\x1F';

// Titles of columns.
std::string neo4j_id_title(NodeKind kind);     ///< `id:ID(Author)`
std::string neo4j_start_title(NodeKind kind);  ///< `:START_ID(Author)`
std::string neo4j_end_title(NodeKind kind);    ///< `:END_ID(Author)`
std::string neo4j_title(const Field& field);   ///< `aliases:string[]`
inline constexpr std::string_view neo4j_label_title = "label:string";

// The scripts beside the tables.
std::string format_neo4j_import(const Neo4jTables& tables);  ///< import.sh
std::string format_neo4j_schema(const Neo4jTables& tables);  ///< schema.cypher
std::string format_neo4j_load(const Neo4jTables& tables);    ///< load.cypher

}  // namespace kgbuild::exporting
