// Categories of named entities: model or tool, benchmark or dataset.
#pragma once

#include <vector>

#include "graph/build/identity/names.hpp"

namespace kgbuild::graphs {

/// Sets the category of methods and benchmarks: the lexicon's, else what most papers that introduce the entity say,
/// else what most others say. `uses` are those of the kind, with their entities.
void categorize_entities(NameKind kind, const std::vector<NameUse*>& uses, std::vector<NamedEntity>& entities);

}  // namespace kgbuild::graphs
