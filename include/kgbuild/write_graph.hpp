// Writing a view of a graph in one call. exporter.hpp has the formats and their options.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

#include "kgbuild/exporter.hpp"
#include "kgbuild/graph_view.hpp"

namespace kgbuild {

/// Writes the graph to a file, or to a folder if the format is one, completely or not at all: the old content of `path`
/// stays until the new one is complete. `format` is the name of an exporter (`graphml`, `gexf`, ...); empty = the one
/// whose suffix `path` ends with. Uses the default evidence of the format and all processors. Returns the number of
/// bytes. Throws UsageError for an unknown format (with the nearest one) or suffix and for formats of records;
/// OutputError.
std::uint64_t write_graph(const GraphView& view, const std::string& path, std::string_view format = {});

/// The same to a stream, which is flushed; formats that are a folder throw UsageError.
void write_graph(const GraphView& view, std::ostream& out, std::string_view format);

/// The options that write_graph uses: a starting point for calls of write_export.
ExportOptions default_export_options(const Exporter& exporter, const GraphView& view);

}  // namespace kgbuild
