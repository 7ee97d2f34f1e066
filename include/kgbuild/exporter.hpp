// Export formats.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kgbuild/graph.hpp"
#include "kgbuild/output_file.hpp"
#include "kgbuild/output_folder.hpp"
#include "kgbuild/record.hpp"

namespace kgbuild {

/// How much of the evidence of edges is written: nothing, rule and place, or also the sentence.
enum class EvidenceDetail : unsigned char { none, ref, sentence };

struct ExportOptions {
  std::string_view view = {};  ///< name of the view that the graph is; if empty, the file does not name one
  EvidenceDetail evidence = EvidenceDetail::ref;
  unsigned threads = 1;  ///< at most this many, 0 = one per processor; does not change the bytes
  /// ntriples, jsonld: prefix of the IRIs of all nodes except arXiv papers; see find_iri_problem.
  std::string_view base_iri = "urn:kgbuild:";
  bool inline_context = false;  ///< jsonld: embed the context instead of naming its file
  bool csv_plain = false;       ///< csv: do not guard text that a spreadsheet would run as a formula
  bool csv_bom = false;         ///< csv: begin files with a byte order mark, by which Excel knows that they are UTF-8
};

/// What is wrong with a prefix of IRIs, or nothing: it needs a scheme, then characters that need no escapes (RFC 3986).
std::string find_iri_problem(std::string_view iri);

/// Something that a format cannot hold.
struct Limitation {
  std::string_view what;
  bool (*applies)(const Graph& graph, const ExportOptions& options);  ///< true if the graph contains it
};

// What a format is made of: one file or one folder from a graph, or one file from records.
using WriteFile = void (*)(const Graph& graph, const ExportOptions& options, OutputFile& out);
using WriteFolder = void (*)(const Graph& graph, const ExportOptions& options, OutputFolder& out);
using WriteRecords = void (*)(std::span<const PaperRecord> records, const ExportOptions& options, OutputFile& out);

/// A row of the table of exporters.
struct Exporter {
  std::string_view name;               ///< `graphml`
  std::string_view suffix;             ///< `.graphml`; of folders too, without a slash
  std::string_view description;        ///< one line
  std::string_view default_view = {};  ///< empty for a format of records
  EvidenceDetail default_evidence = EvidenceDetail::ref;
  bool limits_coauthors = false;  ///< --max-coauthors defaults to 25 instead of no limit
  std::span<const Limitation> limitations = {};
  std::variant<WriteFile, WriteFolder, WriteRecords> write;  ///< called by write_export

  bool is_folder() const { return std::holds_alternative<WriteFolder>(write); }
  bool writes_records() const { return std::holds_alternative<WriteRecords>(write); }
};

std::span<const Exporter> exporters();
const Exporter* find_exporter(std::string_view name);
/// The exporter called `name`; throws UsageError with the nearest name if there is none.
const Exporter& exporter_named(std::string_view name);
/// The exporter whose suffix `path` ends with (longest suffix first), or null.
const Exporter* find_exporter_by_path(std::string_view path);

/// Writes `graph` to a file or folder, completely or not at all (output_file.hpp, output_folder.hpp); `-` is standard
/// output. Returns the number of bytes. Throws OutputError if writing fails, UsageError for a format of records,
/// options out of range, and a path that is empty or contains a null byte.
std::uint64_t write_export(const Exporter& exporter, const Graph& graph, const ExportOptions& options,
                           const std::string& path);

/// The same to a stream, which is flushed. Throws OutputError if the stream fails, UsageError for a format that is a
/// folder or of records.
void write_export(const Exporter& exporter, const Graph& graph, const ExportOptions& options, std::ostream& out);

/// Writes records to a file. Throws OutputError if writing fails, UsageError for a format of graphs.
std::uint64_t write_export(const Exporter& exporter, std::span<const PaperRecord> records, const ExportOptions& options,
                           const std::string& path);

/// What `graph` contains that `exporter` cannot write.
std::vector<std::string_view> find_limitations(const Exporter& exporter, const Graph& graph,
                                               const ExportOptions& options);

}  // namespace kgbuild
