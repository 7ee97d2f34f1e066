// Dates as numbers, for programs that rank nodes only by numbers.
#pragma once

#include "kgbuild/graph.hpp"

namespace kgbuild::exporting {

/// `graph` with an integer column `..._month` for each column of dates of nodes: 202412 for a day in December 2024. The
/// other columns are shared. Linear in the dates.
Graph add_months(const Graph& graph);

}  // namespace kgbuild::exporting
