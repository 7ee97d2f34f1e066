// Export formats.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "kgbuild/graph.hpp"
#include "kgbuild/output_file.hpp"

namespace kgbuild {

enum class EvidenceDetail : unsigned char { none, ref, sentence };

struct ExportOptions {
  std::string_view view = "knowledge";  ///< name of the view `graph` is
  EvidenceDetail evidence = EvidenceDetail::ref;
  unsigned threads = 1;  ///< the bytes do not depend on it
};

/// A row of the table of exporters.
struct Exporter {
  std::string_view name;         ///< `graphml`
  std::string_view suffix;       ///< `.graphml`
  std::string_view description;  ///< one line
  std::string_view default_view;
  EvidenceDetail default_evidence;
  bool capped;             ///< --max-coauthors is 25 by default, else none
  std::string_view loses;  ///< what the format cannot hold; empty when nothing
  void (*write)(const Graph& graph, const ExportOptions& options, OutputFile& out);
};

std::span<const Exporter> exporters();
const Exporter* find_exporter(std::string_view name);
/// The exporter whose suffix `path` ends with (longest suffix first), or null.
const Exporter* find_exporter_by_path(std::string_view path);

}  // namespace kgbuild
