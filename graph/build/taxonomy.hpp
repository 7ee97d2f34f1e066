// What is a kind of what: tasks, metrics; and which tasks a benchmark tests.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/build/identity/names.hpp"

namespace kgbuild::graphs {

/// An entity and one that is broader: indices among the entities of one kind.
struct BroaderTie {
  NameKind kind;
  std::uint32_t entity, broader;
  std::string_view rule;  ///< `lexicon-broader`, `lexicon-family` or `composition`
};

struct Taxonomy {
  std::vector<BroaderTie> broader;  ///< by kind and entity; without those that others imply, and without cycles
  EnumArray<NameKind, std::vector<std::vector<std::uint32_t>>> ancestors;  ///< of tasks and metrics: all broader ones
  std::vector<std::pair<std::uint32_t, std::uint32_t>> tests;              ///< benchmark, task
};

/// Broader tasks and metrics are those that the lexicon names for an entry (`broader`, for metrics `family`), else the
/// nearest whose names the entity's name contains (broader_names.hpp). A head that says nothing alone is not one: a
/// single word counts only as the name of a lexicon entry. Both must be nodes already: what no paper names is skipped,
/// and what is broader than it is looked for instead. So are the tasks of a benchmark (`tasks`, else its family's).
/// Expected linear: names are found by hashing, a name leads to at most 64 others.
Taxonomy build_taxonomy(const Entities& entities, const RuleSet& rules);

}  // namespace kgbuild::graphs
