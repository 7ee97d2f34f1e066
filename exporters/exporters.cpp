// The table of export formats.
#include <algorithm>

#include "exporters/formats.hpp"
#include "exporters/losses.hpp"
#include "kgbuild/exporter.hpp"

namespace kgbuild {
using namespace exporting;
namespace {

constexpr Loss graphml_loses[] = {lists_as_text, dates_as_text, mixed_directions, places_in_text, no_numbers};
constexpr Loss gexf_loses[] = {dates_as_text, places_in_text, no_numbers};
constexpr Loss json_loses[] = {dates_as_text, places_in_text, no_numbers};
constexpr Loss plain_json_loses[] = {dates_as_text, mixed_directions, places_in_text, no_numbers};
constexpr Loss vosviewer_loses[] = {{"all properties but numbers and dates of nodes", has_nodes},
                                    {"kinds and directions of edges", has_directions}};
constexpr Loss csv_loses[] = {lists_as_text, dates_as_text, places_in_text, no_numbers};
constexpr Loss neo4j_loses[] = {places_in_text, no_numbers};
constexpr Loss rdf_loses[] = {
    {"the order of lists", has_lists},
    {"numbers and dates of co-authors who share one paper, which the paper has", has_plain_ties},
    places_in_text,
    no_numbers};

constexpr Exporter table[] = {
    {.name = "graphml",
     .suffix = ".graphml",
     .description = "GraphML with typed columns, colours and sizes, for Gephi, NetworkX, igraph, yEd and APOC",
     .default_view = "knowledge",
     .default_evidence = EvidenceDetail::ref,
     .capped = true,
     .loses = graphml_loses,
     .write = write_graphml},
    {.name = "gexf",
     .suffix = ".gexf",
     .description = "GEXF 1.3 with kinds of edges, lists, directions and a timeline, for Gephi",
     .default_view = "knowledge",
     .default_evidence = EvidenceDetail::ref,
     .capped = true,
     .loses = gexf_loses,
     .write = write_gexf},
    {.name = "csv",
     .suffix = ".csv",
     .description = "tables of nodes, of edges and of each kind, for spreadsheets, R, pandas and Gephi's importer",
     .default_view = "full",
     .default_evidence = EvidenceDetail::ref,
     .loses = csv_loses,
     .write_folder = write_csv},
    {.name = "jsonld",
     .suffix = ".jsonld",
     .description = "JSON-LD 1.1 in terms of schema.org and schemas/ontology.ttl, for triple stores and programs",
     .default_view = "full",
     .default_evidence = EvidenceDetail::sentence,
     .loses = rdf_loses,
     .write = write_jsonld},
    {.name = "ntriples",
     .suffix = ".nt",
     .description = "the triples of jsonld as N-Triples, for triple stores",
     .default_view = "full",
     .default_evidence = EvidenceDetail::ref,
     .loses = rdf_loses,
     .write = write_ntriples},
    {.name = "neo4j",
     .suffix = ".neo4j",
     .description = "typed tables with import.sh (neo4j-admin), schema.cypher and load.cypher, for Neo4j 5",
     .default_view = "full",
     .default_evidence = EvidenceDetail::sentence,
     .loses = neo4j_loses,
     .write_folder = write_neo4j},
    {.name = "node-link",
     .suffix = ".node-link.json",
     .description = "node-link JSON, for D3 and NetworkX (node_link_graph)",
     .default_view = "knowledge",
     .default_evidence = EvidenceDetail::ref,
     .capped = true,
     .loses = plain_json_loses,
     .write = write_node_link},
    {.name = "graphology",
     .suffix = ".graphology.json",
     .description = "a serialized graph of graphology with colours, sizes and places, for sigma.js",
     .default_view = "knowledge",
     .default_evidence = EvidenceDetail::ref,
     .capped = true,
     .loses = json_loses,
     .write = write_graphology},
    {.name = "cytoscape",
     .suffix = ".cytoscape.json",
     .description = "elements JSON, for Cytoscape.js and Cytoscape",
     .default_view = "knowledge",
     .default_evidence = EvidenceDetail::ref,
     .capped = true,
     .loses = plain_json_loses,
     .write = write_cytoscape},
    {.name = "vosviewer",
     .suffix = ".vosviewer.json",
     .description = "items, links and clusters, for VOSviewer and VOSviewer Online",
     .default_view = "coauthors",
     .default_evidence = EvidenceDetail::ref,
     .capped = true,
     .loses = vosviewer_loses,
     .write = write_vosviewer},
    {.name = "records",
     .suffix = ".jsonl",
     .description = "what was found in each paper, one JSON object a line, as `kgbuild extract` prints it",
     .default_evidence = EvidenceDetail::sentence,
     .write_records = write_records},
};

}  // namespace

std::span<const Exporter> exporters() { return table; }

const Exporter* find_exporter(std::string_view name) {
  const auto* row = std::ranges::find(table, name, &Exporter::name);
  return row == std::end(table) ? nullptr : row;
}

const Exporter* find_exporter_by_path(std::string_view path) {
  const Exporter* best = nullptr;
  for (const Exporter& row : table) {
    const bool longer = best == nullptr || row.suffix.size() > best->suffix.size();
    if (path.ends_with(row.suffix) && longer) best = &row;
  }
  return best;
}

}  // namespace kgbuild
