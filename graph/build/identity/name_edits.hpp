// Corrections of methods, benchmarks, metrics and tasks, between two resolutions of their names.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/build/identity/corrections.hpp"
#include "graph/build/identity/identity.hpp"

namespace kgbuild::graphs {

/// What corrections say to the resolution of one kind of names. Keys are those of entities that an
/// earlier resolution gave.
struct KindEdits {
  struct Apart {
    std::string a, b;  ///< as the correction writes them
    std::optional<std::uint32_t> paper;
  };
  std::vector<std::pair<std::string, std::string>> united;
  std::vector<Apart> apart;
  ChosenNameTable names;
  std::map<std::string, Category> categories;  ///< by key
};
using NameEdits = std::array<KindEdits, name_kind_count>;

/// Carries out the lines of action `kind` on the uses of `entities`: moves them to another kind, with
/// what comes nearest to their roles. True when something was moved and has to be resolved anew.
bool move_kinds(Entities& entities, const std::vector<Paper>& papers, const RuleSet& rules, Corrections& corrections,
                NameEdits& edits);

/// Carries out all other lines: drops uses, gives uses of one paper another name, and fills `edits`.
void edit_names(Entities& entities, const std::vector<Paper>& papers, const RuleSet& rules, Corrections& corrections,
                NameEdits& edits);

}  // namespace kgbuild::graphs
