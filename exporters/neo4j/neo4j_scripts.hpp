// The scripts of a Neo4j export, which load its tables.
#pragma once

#include <string>

#include "exporters/neo4j/neo4j_tables.hpp"

namespace kgbuild::exporting {

std::string format_neo4j_import(const Neo4jTables& tables);  ///< import.sh, for neo4j-admin
std::string format_neo4j_schema(const Neo4jTables& tables);  ///< schema.cypher: constraints and indexes
std::string format_neo4j_load(const Neo4jTables& tables);    ///< load.cypher, for a running server

}  // namespace kgbuild::exporting
