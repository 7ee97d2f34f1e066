// What formats cannot hold, for the table of exporters.
#pragma once

#include "kgbuild/exporter.hpp"

namespace kgbuild::exporting {

bool has_lists(const Graph& graph, const ExportOptions& options);
bool has_dates(const Graph& graph, const ExportOptions& options);
/// Evidence that is to be written.
bool has_evidence(const Graph& graph, const ExportOptions& options);
/// Real numbers that are not finite.
bool has_no_numbers(const Graph& graph, const ExportOptions& options);
/// Co-author edges over one paper without a value of a pass or a projection.
bool has_plain_ties(const Graph& graph, const ExportOptions& options);
/// Edges without direction among directed ones.
bool has_mixed_directions(const Graph& graph, const ExportOptions& options);
/// Edges with a direction.
bool has_directions(const Graph& graph, const ExportOptions& options);
/// Anything.
bool has_nodes(const Graph& graph, const ExportOptions& options);

inline constexpr Limitation lists_as_text{"lists become one text", has_lists};
inline constexpr Limitation dates_as_text{"dates become text", has_dates};
inline constexpr Limitation places_in_text{"of evidence the place in the text", has_evidence};
inline constexpr Limitation no_numbers{"numbers that are not finite", has_no_numbers};
inline constexpr Limitation mixed_directions{"that co-author edges have no direction", has_mixed_directions};

}  // namespace kgbuild::exporting
