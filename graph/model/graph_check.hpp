// The invariants of a graph.
#pragma once

#include <string>
#include <vector>

#include "kgbuild/graph.hpp"

namespace kgbuild::graphs {

/// What Graph::check() returns.
std::vector<std::string> find_problems(const Graph& graph);

/// Throws UsageError if `graph` is not the whole graph, from which views and passes start.
void require_full(const Graph& graph);

}  // namespace kgbuild::graphs
