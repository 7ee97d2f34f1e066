// Roles that hold only where a sentence speaks of the paper's own: `based on X` says nothing of the paper if its
// subject is another's method.
#pragma once

#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

/// Sets the roles of all names, once it is decided which of them are the paper's own. A sentence speaks of the paper's
/// own if it names it, or has a word for it (`our method`, `this paper`). Linear.
void settle_roles(PaperReading& reading, const RuleData& rules);

}  // namespace kgbuild::parsing
