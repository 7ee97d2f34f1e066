// What each paper of a `full` graph is joined to, read back as groups.
#pragma once

#include "graph/model/cooccurrence.hpp"

namespace kgbuild::graphs {

/// One group a paper: the rows of the nodes of `kind` that an edge joins to it, whatever the edge says. Days are
/// first_featured. With `counted`, only rows it holds true for.
Groups read_members(const Graph& full, NodeKind kind, const std::vector<bool>* counted = nullptr);

}  // namespace kgbuild::graphs
