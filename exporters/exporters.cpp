// The table of export formats.
#include <algorithm>

#include "exporters/formats.hpp"
#include "kgbuild/exporter.hpp"

namespace kgbuild {
namespace {

constexpr Exporter table[] = {
    {.name = "graphml",
     .suffix = ".graphml",
     .description = "GraphML with typed columns, colours and sizes, for Gephi, NetworkX, igraph, yEd and APOC",
     .default_view = "knowledge",
     .default_evidence = EvidenceDetail::ref,
     .capped = true,
     .loses = "lists become one text; dates become text; of evidence the place in the text",
     .write = write_graphml},
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
