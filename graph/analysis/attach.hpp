// Aligns results of passes with the nodes and edges of another view.
#pragma once

#include <string>

#include "kgbuild/analysis.hpp"

namespace kgbuild::graphs {

/// `graph` with the result of a pass over nodes (edges) as the column `name`. See attach() in analysis.hpp.
Graph attach_to_nodes(const Graph& graph, const std::string& name, const PassResult& result);
Graph attach_to_edges(const Graph& graph, const std::string& name, const PassResult& result);

/// Throws UsageError unless the result has a column of the type and length that its pass and graph require.
void require_column(const PassResult& result);

}  // namespace kgbuild::graphs
