// The tables of a Neo4j export: their files and the titles of their columns.
#pragma once

#include <string>
#include <string_view>
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

/// A table for each kind that `graph` has, in the order of the schema. Linear in the edges.
Neo4jTables lay_out_neo4j(const Graph& graph, EvidenceDetail evidence);

/// Separates the values of a list: U+001F, which clean text never contains.
inline constexpr std::string_view neo4j_array_delimiter = "\x1F";

// Titles of columns, which give their types.
std::string neo4j_id_title(NodeKind kind);     ///< `id:ID(Author)`
std::string neo4j_start_title(NodeKind kind);  ///< `:START_ID(Author)`
std::string neo4j_end_title(NodeKind kind);    ///< `:END_ID(Author)`
std::string neo4j_title(const Field& field);   ///< `aliases:string[]`
inline constexpr std::string_view neo4j_label_title = "label:string";

}  // namespace kgbuild::exporting
