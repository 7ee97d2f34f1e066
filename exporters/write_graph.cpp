#include "kgbuild/write_graph.hpp"

#include "base/nearest.hpp"
#include "kgbuild/error.hpp"

namespace kgbuild {
namespace {

/// `t.csv/` is the folder `t.csv`.
const Exporter* find_folder_format(const std::string& path) {
  const Exporter* const exporter = find_exporter_by_path(path.substr(0, path.find_last_not_of('/') + 1));
  return exporter != nullptr && exporter->is_folder() ? exporter : nullptr;
}

const Exporter& choose_exporter(const std::string& path, std::string_view format) {
  if (!format.empty()) return exporter_named(format);
  if (const Exporter* const exporter = find_exporter_by_path(path)) return *exporter;
  if (const Exporter* const exporter = find_folder_format(path)) return *exporter;
  std::string suffixes;
  for (const Exporter& exporter : exporters()) suffixes.append(suffixes.empty() ? "" : ", ").append(exporter.suffix);
  throw UsageError(path + ": no format has this suffix (one of: " + suffixes + "); name the format");
}

}  // namespace

ExportOptions default_export_options(const Exporter& exporter, const GraphView& view) {
  ExportOptions options;
  if (view.view != nullptr) options.view = view.view->name;
  options.evidence = exporter.default_evidence;
  options.threads = 0;
  return options;
}

std::uint64_t write_graph(const GraphView& view, const std::string& path, std::string_view format) {
  const Exporter& exporter = choose_exporter(path, format);
  return write_export(exporter, view.graph, default_export_options(exporter, view), path);
}

void write_graph(const GraphView& view, std::ostream& out, std::string_view format) {
  const Exporter& exporter = exporter_named(format);
  write_export(exporter, view.graph, default_export_options(exporter, view), out);
}

}  // namespace kgbuild
