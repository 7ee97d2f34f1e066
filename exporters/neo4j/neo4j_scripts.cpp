#include "exporters/neo4j/neo4j_scripts.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "exporters/neo4j/neo4j_tables.hpp"

namespace kgbuild::exporting {
namespace {

/// `papers_pagerank` between backticks; backticks inside are doubled.
std::string quote_name(std::string_view name) {
  std::string quoted = "`";
  for (const char c : name) quoted += c == '`' ? std::string("``") : std::string(1, c);
  return quoted + "`";
}

std::string column(std::string_view title) { return concat({"row.", quote_name(title)}); }

/// Converts what LOAD CSV reads as text to the type that the import tool gives it.
std::string converted(const Field& field) {
  std::string text = column(neo4j_title(field));
  switch (field.type) {
    case ValueType::boolean:
      return concat({"toBoolean(", text, ")"});
    case ValueType::integer:
      return concat({"toInteger(", text, ")"});
    case ValueType::real:
      return concat({"toFloat(", text, ")"});
    case ValueType::date:
      return concat({"date(", text, ")"});
    case ValueType::string:
      return text;
    case ValueType::string_list:
      return concat({"split(", text, ", '\\u001F')"});
  }
  return text;
}

/// `  SET n.a = ..., n.b = ...`, one per line; empty without fields.
std::string format_assignments(std::string_view variable, const std::vector<Field>& fields) {
  std::string text;
  for (const Field& field : fields) {
    text += text.empty() ? "  SET " : ",\n      ";
    text += concat({variable, ".", quote_name(field.name), " = ", converted(field)});
  }
  return text.empty() ? text : text + "\n";
}

std::string format_load(std::string_view file, std::string_view body) {
  return concat({"LOAD CSV WITH HEADERS FROM $folder + '/", file, "' AS row\nCALL (row) {\n", body,
                 "} IN TRANSACTIONS OF 10000 ROWS;\n\n"});
}

std::string format_match(std::string_view variable, NodeKind kind, const std::string& title) {
  return concat({"(", variable, ":", kind_info(kind).name, " {id: ", column(title), "})"});
}

std::string format_create(std::string_view what, const Neo4jNodes& table, std::string_view property,
                          std::string_view clause) {
  const NodeKindInfo& kind = kind_info(table.kind);
  return concat(
      {"CREATE ", what, " ", kind.prefix, "_", property, " IF NOT EXISTS FOR (n:", kind.name, ") ", clause, ";\n"});
}

}  // namespace

std::string format_neo4j_import(const Neo4jTables& tables) {
  std::string text =
      "#!/bin/sh\n"
      "# Makes a database of this folder with the import tool of Neo4j 5.19 or later. The database is not running;\n"
      "# without Enterprise Edition the server is stopped.\n"
      "#   sh import.sh [DATABASE [OPTION...]]    DATABASE: neo4j; an option: --overwrite-destination=true\n"
      "# Then, on the running server: cypher-shell -f schema.cypher\n"
      "set -eu\n"
      "database=${1:-neo4j}\n"
      "[ $# -eq 0 ] || shift\n"
      "admin=${NEO4J_ADMIN:-neo4j-admin}\n"
      "case $admin in /*) ;; */*) admin=$PWD/$admin ;; esac\n"
      "# What the tool says of bad rows, where it was called: this folder holds nothing but what was exported.\n"
      "case \" $*\" in *\" --report-file\"*) ;; *) set -- \"$@\" --report-file=\"$PWD/import.report\" ;; esac\n"
      "# The tool takes a comma or = in the path of a file for its own.\n"
      "CDPATH= cd -- \"$(dirname -- \"$0\")\"\n"
      "exec \"$admin\" database import full \"$database\" \\\n"
      "  --array-delimiter=U+001F --multiline-fields=true --legacy-style-quoting=true --id-type=string \\\n";
  for (const Neo4jNodes& table : tables.nodes) text += concat({"  --nodes=", table.file, " \\\n"});
  for (const Neo4jEdges& table : tables.edges) text += concat({"  --relationships=", table.file, " \\\n"});
  return text + "  \"$@\"\n";
}

std::string format_neo4j_schema(const Neo4jTables& tables) {
  std::string text =
      "// Constraints and indexes, which the import tool does not make. Run it once, before load.cypher or after\n"
      "// import.sh: cypher-shell -f schema.cypher\n";
  for (const Neo4jNodes& table : tables.nodes)
    text += format_create("CONSTRAINT", table, "id", "REQUIRE n.id IS UNIQUE");
  // Not names and titles: they may exceed the 8 KB limit of a range index.
  constexpr std::string_view range_indexed[] = {"arxiv_id", "first_featured", "category"};
  std::string labels;
  for (const Neo4jNodes& table : tables.nodes) {
    labels.append(labels.empty() ? "" : "|").append(kind_info(table.kind).name);
    text += format_create("TEXT INDEX", table, "label", "ON (n.label)");
    for (const Field& field : table.fields) {
      if (std::ranges::find(range_indexed, field.name) == std::end(range_indexed)) continue;
      text += format_create("INDEX", table, field.name, concat({"ON (n.", quote_name(field.name), ")"}));
    }
  }
  if (labels.empty()) return text;
  return text + concat({"CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:", labels,
                        ") ON EACH [n.label, n.name, n.title];\n"});
}

std::string format_neo4j_load(const Neo4jTables& tables) {
  std::string text =
      "// Loads this folder into a running server of Neo4j 5.23 or later, Aura too, where nodes and relationships that "
      "are\n"
      "// there already are brought up to date. Run schema.cypher first: without its indexes every row reads all "
      "nodes.\n"
      "// $folder is where the server finds the files, without a slash at its end: a folder in its import folder, or a "
      "URL.\n"
      "//   cypher-shell -P \"{folder: 'file:///digests.neo4j'}\" -f load.cypher\n\n";
  for (const Neo4jNodes& table : tables.nodes) {
    std::vector<Field> fields{{"label", ValueType::string}};
    fields.insert(fields.end(), table.fields.begin(), table.fields.end());
    const std::string merge = concat({"  MERGE ", format_match("n", table.kind, neo4j_id_title(table.kind)), "\n"});
    text += format_load(table.file, merge + format_assignments("n", fields));
  }
  for (const Neo4jEdges& table : tables.edges) {
    const std::string body = concat({"  MATCH ", format_match("a", table.from, neo4j_start_title(table.from)),
                                     "\n  MATCH ", format_match("b", table.to, neo4j_end_title(table.to)),
                                     "\n  MERGE (a)-[r:", kind_info(table.kind).name, "]->(b)\n"});
    text += format_load(table.file, body + format_assignments("r", table.fields));
  }
  return text;
}

}  // namespace kgbuild::exporting
