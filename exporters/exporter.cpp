#include "kgbuild/exporter.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "base/parallel.hpp"
#include "base/strings.hpp"
#include "exporters/fields/limitations.hpp"
#include "exporters/formats.hpp"
#include "exporters/rdf/statements.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
using namespace exporting;
namespace {

constexpr Limitation graphml_limitations[] = {lists_as_text, dates_as_text, mixed_directions, evidence_offsets,
                                              nonfinite_numbers};
constexpr Limitation gexf_limitations[] = {dates_as_text, evidence_offsets, nonfinite_numbers};
constexpr Limitation json_limitations[] = {dates_as_text, evidence_offsets, nonfinite_numbers};
constexpr Limitation plain_json_limitations[] = {dates_as_text, mixed_directions, evidence_offsets, nonfinite_numbers};
constexpr Limitation vosviewer_limitations[] = {{"all properties except numbers and dates of nodes", has_nodes},
                                                {"kinds and directions of edges", has_directed_edges}};
constexpr Limitation csv_limitations[] = {lists_as_text, dates_as_text, evidence_offsets, nonfinite_numbers};
constexpr Limitation neo4j_limitations[] = {evidence_offsets, nonfinite_numbers};
constexpr Limitation rdf_limitations[] = {
    {"the order of lists", has_lists},
    {"properties of ties over a single paper, which follow from the paper", has_plain_ties},
    evidence_offsets,
    nonfinite_numbers};

constexpr Exporter table[] = {
    {.name = "graphml",
     .suffix = ".graphml",
     .description = "GraphML with typed columns, colours and sizes, for Gephi, NetworkX, igraph, yEd and APOC",
     .default_view = "knowledge",
     .default_evidence = EvidenceDetail::ref,
     .limits_coauthors = true,
     .limitations = graphml_limitations,
     .write = write_graphml},
    {.name = "gexf",
     .suffix = ".gexf",
     .description = "GEXF 1.3 with kinds of edges, lists, directions and a timeline, for Gephi",
     .default_view = "knowledge",
     .default_evidence = EvidenceDetail::ref,
     .limits_coauthors = true,
     .limitations = gexf_limitations,
     .write = write_gexf},
    {.name = "csv",
     .suffix = ".csv",
     .description = "tables of nodes, of edges and of each kind, for spreadsheets, R, pandas and Gephi's importer",
     .default_view = "full",
     .default_evidence = EvidenceDetail::ref,
     .limitations = csv_limitations,
     .write = write_csv},
    {.name = "jsonld",
     .suffix = ".jsonld",
     .description = "JSON-LD 1.1 in terms of schema.org and schemas/ontology.ttl, for triple stores and programs",
     .default_view = "full",
     .default_evidence = EvidenceDetail::sentence,
     .limitations = rdf_limitations,
     .write = write_jsonld},
    {.name = "ntriples",
     .suffix = ".nt",
     .description = "the triples of jsonld as N-Triples, for triple stores",
     .default_view = "full",
     .default_evidence = EvidenceDetail::ref,
     .limitations = rdf_limitations,
     .write = write_ntriples},
    {.name = "neo4j",
     .suffix = ".neo4j",
     .description = "typed tables with import.sh (neo4j-admin), schema.cypher and load.cypher, for Neo4j 5",
     .default_view = "full",
     .default_evidence = EvidenceDetail::sentence,
     .limitations = neo4j_limitations,
     .write = write_neo4j},
    {.name = "node-link",
     .suffix = ".node-link.json",
     .description = "node-link JSON, for D3 and NetworkX (node_link_graph)",
     .default_view = "knowledge",
     .default_evidence = EvidenceDetail::ref,
     .limits_coauthors = true,
     .limitations = plain_json_limitations,
     .write = write_node_link},
    {.name = "graphology",
     .suffix = ".graphology.json",
     .description = "a serialized graph of graphology with colours, sizes and positions, for sigma.js",
     .default_view = "knowledge",
     .default_evidence = EvidenceDetail::ref,
     .limits_coauthors = true,
     .limitations = json_limitations,
     .write = write_graphology},
    {.name = "cytoscape",
     .suffix = ".cytoscape.json",
     .description = "elements JSON, for Cytoscape.js and Cytoscape",
     .default_view = "knowledge",
     .default_evidence = EvidenceDetail::ref,
     .limits_coauthors = true,
     .limitations = plain_json_limitations,
     .write = write_cytoscape},
    {.name = "vosviewer",
     .suffix = ".vosviewer.json",
     .description = "items, links and clusters, for VOSviewer and VOSviewer Online",
     .default_view = "coauthors",
     .default_evidence = EvidenceDetail::ref,
     .limits_coauthors = true,
     .limitations = vosviewer_limitations,
     .write = write_vosviewer},
    {.name = "records",
     .suffix = ".jsonl",
     .description = "what was found in each paper, one JSON object per line, as `kgbuild extract` prints it",
     .default_evidence = EvidenceDetail::sentence,
     .write = write_records},
};

[[noreturn]] void reject(const Exporter& exporter, std::string_view reason) {
  throw UsageError("cannot write the format " + std::string(exporter.name) + ": " + std::string(reason));
}

[[noreturn]] void reject_graph(const Exporter& exporter) {
  reject(exporter, "it holds records, not a graph; use a format of graphs such as graphml");
}

/// The options as exporters read them.
ExportOptions checked(ExportOptions options) {
  if (const std::string problem = find_iri_problem(options.base_iri); !problem.empty()) {
    throw UsageError("ExportOptions::base_iri: " + problem);
  }
  if (options.evidence > EvidenceDetail::sentence) throw UsageError("ExportOptions::evidence is not an enumerator");
  options.threads = thread_count(options.threads);
  return options;
}

/// Has `write` fill the file or folder at `path`; the number of bytes.
template <typename Output, typename Write>
std::uint64_t write_output(const std::string& path, const Write& write) {
  Output out(path);
  write(out);
  out.close();
  return out.bytes();
}

}  // namespace

std::span<const Exporter> exporters() { return table; }

const Exporter* find_exporter(std::string_view name) {
  const auto* row = std::ranges::find(table, name, &Exporter::name);
  return row == std::end(table) ? nullptr : row;
}

const Exporter& exporter_named(std::string_view name) {
  if (const Exporter* const exporter = find_exporter(name)) return *exporter;
  throw UsageError(format_unknown("format", name, names_of(exporters())));
}

const Exporter* find_exporter_by_path(std::string_view path) {
  const Exporter* best = nullptr;
  for (const Exporter& row : table) {
    const bool longer = best == nullptr || row.suffix.size() > best->suffix.size();
    if (path.ends_with(row.suffix) && longer) best = &row;
  }
  return best;
}

std::string find_iri_problem(std::string_view iri) {
  const auto is_allowed = [](char c) {
    return is_ascii_alnum(c) || std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(c) != std::string_view::npos;
  };
  const std::size_t colon = iri.find(':');
  const bool has_scheme =
      colon != std::string_view::npos && colon > 0 && is_ascii_letter(iri.front()) && iri.find_first_of("/?#") > colon;
  if (!has_scheme) return "needs a scheme, as in https://example.org/kg/ or urn:example:";
  return std::ranges::all_of(iri, is_allowed) ? "" : "contains a character that must be escaped in an IRI";
}

std::uint64_t write_export(const Exporter& exporter, const Graph& graph, const ExportOptions& options,
                           const std::string& path) {
  const ExportOptions valid = checked(options);
  if (const auto* file = std::get_if<WriteFile>(&exporter.write)) {
    return write_output<OutputFile>(path, [&](OutputFile& out) { (*file)(graph, valid, out); });
  }
  if (const auto* folder = std::get_if<WriteFolder>(&exporter.write)) {
    return write_output<OutputFolder>(path, [&](OutputFolder& out) { (*folder)(graph, valid, out); });
  }
  reject_graph(exporter);
}

void write_export(const Exporter& exporter, const Graph& graph, const ExportOptions& options, std::ostream& out) {
  if (exporter.is_folder()) reject(exporter, "it is a folder, which a stream cannot hold; name a path");
  const auto* write = std::get_if<WriteFile>(&exporter.write);
  if (write == nullptr) reject_graph(exporter);
  const ExportOptions valid = checked(options);
  OutputFile file(out);
  (*write)(graph, valid, file);
  file.close();
}

std::uint64_t write_export(const Exporter& exporter, std::span<const PaperRecord> records, const ExportOptions& options,
                           const std::string& path) {
  const ExportOptions valid = checked(options);
  const auto* write = std::get_if<WriteRecords>(&exporter.write);
  if (write == nullptr) reject(exporter, "it holds a graph, not records; use the format records");
  return write_output<OutputFile>(path, [&](OutputFile& out) { (*write)(records, valid, out); });
}

std::vector<std::string_view> find_limitations(const Exporter& exporter, const Graph& graph,
                                               const ExportOptions& options) {
  std::vector<std::string_view> found;
  for (const Limitation& limitation : exporter.limitations) {
    if (limitation.applies(graph, options)) found.push_back(limitation.what);
  }
  return found;
}

}  // namespace kgbuild
