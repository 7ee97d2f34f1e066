// Export formats.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/graph.hpp"
#include "kgbuild/output_file.hpp"
#include "kgbuild/output_folder.hpp"
#include "kgbuild/record.hpp"

namespace kgbuild {

enum class EvidenceDetail : unsigned char { none, ref, sentence };

struct ExportOptions {
  std::string_view view = "knowledge";  ///< name of the view `graph` is
  EvidenceDetail evidence = EvidenceDetail::ref;
  unsigned threads = 1;                        ///< the bytes do not depend on it
  std::string_view base_iri = "urn:kgbuild:";  ///< ntriples, jsonld: what IRIs of all but arXiv papers begin with
  bool inline_context = false;                 ///< jsonld: the context itself, not the name of its file
  bool csv_plain = false;                      ///< csv: text that a spreadsheet takes for a formula is left as it is
};

/// Something that a format cannot hold.
struct Limitation {
  std::string_view what;
  bool (*applies)(const Graph& graph, const ExportOptions& options);  ///< whether the graph has such a thing
};

/// A row of the table of exporters. One of the three functions is set.
struct Exporter {
  std::string_view name;               ///< `graphml`
  std::string_view suffix;             ///< `.graphml`; of folders too, without a slash
  std::string_view description;        ///< one line
  std::string_view default_view = {};  ///< empty for records, which are no graph
  EvidenceDetail default_evidence = EvidenceDetail::ref;
  bool limits_coauthors = false;  ///< --max-coauthors is 25 by default, else none
  std::span<const Limitation> limitations = {};
  void (*write)(const Graph& graph, const ExportOptions& options, OutputFile& out) = nullptr;
  void (*write_folder)(const Graph& graph, const ExportOptions& options, OutputFolder& out) = nullptr;
  void (*write_records)(std::span<const PaperRecord> records, const ExportOptions& options, OutputFile& out) = nullptr;

  bool is_folder() const { return write_folder != nullptr; }
};

std::span<const Exporter> exporters();
const Exporter* find_exporter(std::string_view name);
/// The exporter called `name`; throws UsageError with the nearest name when there is none.
const Exporter& exporter_named(std::string_view name);
/// The exporter whose suffix `path` ends with (longest suffix first), or null.
const Exporter* find_exporter_by_path(std::string_view path);

/// What of `graph` is not in what `exporter` writes.
std::vector<std::string_view> find_limitations(const Exporter& exporter, const Graph& graph,
                                               const ExportOptions& options);

}  // namespace kgbuild
