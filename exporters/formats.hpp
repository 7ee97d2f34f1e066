// The functions in the table of exporters, one per file.
#pragma once

#include "kgbuild/exporter.hpp"

namespace kgbuild::exporting {

void write_csv(const Graph& graph, const ExportOptions& options, OutputFolder& out);
void write_cytoscape(const Graph& graph, const ExportOptions& options, OutputFile& out);
void write_gexf(const Graph& graph, const ExportOptions& options, OutputFile& out);
void write_graphml(const Graph& graph, const ExportOptions& options, OutputFile& out);
void write_graphology(const Graph& graph, const ExportOptions& options, OutputFile& out);
void write_jsonld(const Graph& graph, const ExportOptions& options, OutputFile& out);
void write_neo4j(const Graph& graph, const ExportOptions& options, OutputFolder& out);
void write_node_link(const Graph& graph, const ExportOptions& options, OutputFile& out);
void write_ntriples(const Graph& graph, const ExportOptions& options, OutputFile& out);
void write_records(std::span<const PaperRecord> records, const ExportOptions& options, OutputFile& out);
void write_vosviewer(const Graph& graph, const ExportOptions& options, OutputFile& out);

}  // namespace kgbuild::exporting
