// The writing functions behind the table of exporters, one a file.
#pragma once

#include "kgbuild/exporter.hpp"

namespace kgbuild {

void write_graphml(const Graph& graph, const ExportOptions& options, OutputFile& out);

}  // namespace kgbuild
