// A folder for Neo4j 5 (tested with 5.26): tables with typed headers that both its import tool and LOAD CSV read, and
// the scripts that call them.
//
// The values of a list are joined by U+001F, which clean text never contains. Fields that need quotes have backslashes
// doubled (csv_text.hpp). COAUTHORED_WITH is stored once, from the smaller id: query it without an arrow.
#include "base/strings.hpp"
#include "exporters/fields/evidence_text.hpp"
#include "exporters/fields/node_texts.hpp"
#include "exporters/formats.hpp"
#include "exporters/neo4j/neo4j_scripts.hpp"
#include "exporters/neo4j/neo4j_tables.hpp"
#include "exporters/output/ordered_write.hpp"
#include "exporters/text/csv_text.hpp"
#include "exporters/text/scalar_text.hpp"

namespace kgbuild::exporting {
namespace {

class Neo4jWriter {
 public:
  Neo4jWriter(const Graph& graph, const ExportOptions& options)
      : graph_(graph),
        options_(options),
        ids_(graph, append_neo4j_field),
        tables_(lay_out_neo4j(graph, options.evidence)) {}

  void write(OutputFolder& out) const;

 private:
  void write_nodes(const Neo4jNodes& table, OutputFile& out) const;
  void write_edges(const Neo4jEdges& table, OutputFile& out) const;
  void write_field(const Field& field, std::size_t row, TextBuffer& text) const;
  void write_evidence(EvidencePart part, EdgeId edge, TextBuffer& text) const;

  const Graph& graph_;
  const ExportOptions& options_;
  NodeTexts ids_;
  Neo4jTables tables_;
};

void write_titles(std::string titles, const std::vector<Field>& fields, OutputFile& out) {
  for (const Field& field : fields) titles += concat({",", neo4j_title(field)});
  out.write(titles + "\n");
}

void Neo4jWriter::write(OutputFolder& out) const {
  for (const Neo4jNodes& table : tables_.nodes) {
    out.write_file(table.file, [&](OutputFile& file) { write_nodes(table, file); });
  }
  for (const Neo4jEdges& table : tables_.edges) {
    out.write_file(table.file, [&](OutputFile& file) { write_edges(table, file); });
  }
  out.write_file("import.sh", [&](OutputFile& file) { file.write(format_neo4j_import(tables_)); });
  out.write_file("schema.cypher", [&](OutputFile& file) { file.write(format_neo4j_schema(tables_)); });
  out.write_file("load.cypher", [&](OutputFile& file) { file.write(format_neo4j_load(tables_)); });
}

void Neo4jWriter::write_nodes(const Neo4jNodes& table, OutputFile& out) const {
  write_titles(neo4j_id_title(table.kind) + ",:LABEL," + std::string(neo4j_label_title), table.fields, out);
  const Graph::Range range = graph_.nodes_of(table.kind);
  const std::string label = concat({",", kind_info(table.kind).name, ","});
  const auto write_node = [&](NodeId place, TextBuffer& text) {
    const NodeId node = range.first + place;
    text.write(ids_[node]);
    text.write(label);
    write_neo4j_field(graph_.label(node), text);
    for (const Field& field : table.fields) {
      text.write(",");
      write_field(field, graph_.node_row(node), text);
    }
    text.write("\n");
  };
  write_each(range.size(), options_.threads, write_node, out);
}

void Neo4jWriter::write_edges(const Neo4jEdges& table, OutputFile& out) const {
  write_titles(neo4j_start_title(table.from) + "," + neo4j_end_title(table.to) + ",:TYPE", table.fields, out);
  const std::string type = concat({",", kind_info(table.kind).name});
  const auto write_edge = [&](std::size_t place, TextBuffer& text) {
    const EdgeId edge = table.edges[place];
    text.write(ids_[graph_.source(edge)]);
    text.write(",");
    text.write(ids_[graph_.target(edge)]);
    text.write(type);
    for (const Field& field : table.fields) {
      text.write(",");
      if (field.column != nullptr) {
        write_field(field, graph_.edge_row(edge), text);
      } else {
        write_evidence(field.part, edge, text);
      }
    }
    text.write("\n");
  };
  write_each(table.edges.size(), options_.threads, write_edge, out);
}

void Neo4jWriter::write_field(const Field& field, std::size_t row, TextBuffer& text) const {
  const Column& column = *field.column;
  if (!is_writable(column, row)) return;
  if (column.type != ValueType::string_list) {
    return write_scalar(column, row, graph_.strings(), write_neo4j_field, text);
  }
  std::string scratch;
  write_neo4j_field(join_list(column.list(row), graph_.strings(), scratch, neo4j_array_delimiter), text);
}

void Neo4jWriter::write_evidence(EvidencePart part, EdgeId edge, TextBuffer& text) const {
  std::string scratch;
  const auto evidence = graph_.evidence(edge);
  write_neo4j_field(join_evidence(part, evidence, graph_.strings(), scratch, neo4j_array_delimiter), text);
}

}  // namespace

void write_neo4j(const Graph& graph, const ExportOptions& options, OutputFolder& out) {
  Neo4jWriter(graph, options).write(out);
}

}  // namespace kgbuild::exporting
