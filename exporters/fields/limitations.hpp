// What formats cannot hold, for the table of exporters.
#pragma once

#include "kgbuild/exporter.hpp"

namespace kgbuild::exporting {

bool has_lists(const Graph& graph, const ExportOptions& options);
bool has_dates(const Graph& graph, const ExportOptions& options);
/// True if evidence is to be written.
bool has_evidence(const Graph& graph, const ExportOptions& options);
/// True for real numbers that are infinite or NaN.
bool has_nonfinite_numbers(const Graph& graph, const ExportOptions& options);
/// True for undirected edges in a directed graph.
bool has_mixed_directions(const Graph& graph, const ExportOptions& options);
bool has_directed_edges(const Graph& graph, const ExportOptions& options);
bool has_nodes(const Graph& graph, const ExportOptions& options);

inline constexpr Limitation lists_as_text{"lists, which become one text", has_lists};
inline constexpr Limitation dates_as_text{"dates, which become text", has_dates};
inline constexpr Limitation evidence_offsets{"the position of evidence within its entry", has_evidence};
inline constexpr Limitation nonfinite_numbers{"numbers that are not finite", has_nonfinite_numbers};
inline constexpr Limitation mixed_directions{"that co-author edges are undirected", has_mixed_directions};

}  // namespace kgbuild::exporting
