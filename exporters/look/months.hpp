// Dates as numbers, for programs that rank nodes by numbers alone.
#pragma once

#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

/// `graph` with a column `..._month` beside each date of nodes, a whole number, 202412 for a day of December 2024.
/// Linear in the dates; everything else is shared.
Graph add_months(const Graph& graph);

}  // namespace kgbuild::exporting
