// Corrections of methods, benchmarks, metrics and tasks, between two resolutions of their names.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/build/identity/corrections.hpp"
#include "graph/build/identity/names.hpp"

namespace kgbuild::graphs {

/// What corrections contribute to the resolution of one kind of names. Keys are those of entities that the previous
/// resolution gave.
struct KindEdits {
  struct Distinct {
    std::string a, b;                    ///< as the correction writes them
    std::optional<std::uint32_t> paper;  ///< absent = in all papers
  };
  std::vector<std::pair<std::string, std::string>> united;
  std::vector<Distinct> distinct;
  ChosenNameTable names;
  std::map<std::string, Category> categories;  ///< by key
};
using NameEdits = EnumArray<NameKind, KindEdits>;

/// Applies the lines of action `kind` to the uses of `entities`: moves them to another kind, with the nearest
/// equivalents of their roles. True if something was moved, so that names have to be resolved again.
bool move_kinds(Entities& entities, const std::vector<Paper>& papers, const RuleSet& rules, Corrections& corrections,
                NameEdits& edits);

/// Applies all other lines: drops uses, renames uses of one paper, and fills `edits`.
void edit_names(Entities& entities, const std::vector<Paper>& papers, const RuleSet& rules, Corrections& corrections,
                NameEdits& edits);

}  // namespace kgbuild::graphs
