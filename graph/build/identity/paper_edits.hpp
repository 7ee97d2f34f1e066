// Corrections of papers, between two resolutions of them.
#pragma once

#include <vector>

#include "graph/build/identity/corrections.hpp"
#include "graph/build/identity/papers.hpp"

namespace kgbuild::graphs {

/// Resolves papers, applies the lines `merge` and `distinct` whose names are ids of papers in any form that
/// parse_paper_reference() reads, and resolves them again; then removes the papers that lines drop. `distinct` parts a
/// paper into the records of either id; a record that has both ids is one. Diagnostics: see merge_papers().
std::vector<Paper> resolve_papers(const std::vector<PaperRecord>& records, Corrections& corrections,
                                  Diagnostics& diagnostics);

}  // namespace kgbuild::graphs
