// Writing a view of a graph in one call. exporter.hpp has the formats and their options.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

#include "kgbuild/exporter.hpp"
#include "kgbuild/graph_view.hpp"

namespace kgbuild {

/// Writes the graph to a file (or, for formats that are one, a folder), completely or not at all: the old content of
/// `path` stays until the new file is complete. `format` is the name of an exporter (`graphml`, `gexf`, ...); empty =
/// the one whose suffix `path` ends with. Uses the format's default evidence and all processors; returns the number of
/// bytes. Throws UsageError for an unknown format (with the nearest) or suffix, and for formats of records;
/// OutputError.
std::uint64_t write_graph(const GraphView& view, const std::string& path, std::string_view format = {});

/// The same to a stream, which is flushed; formats that are a folder throw UsageError.
void write_graph(const GraphView& view, std::ostream& out, std::string_view format);

/// What write_graph tells an exporter: a start for calls of write_export with other options.
ExportOptions default_export_options(const Exporter& exporter, const GraphView& view);

}  // namespace kgbuild
