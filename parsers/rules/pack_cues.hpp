// The cue rules of rule packs.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "parsers/rules/cue.hpp"

namespace kgbuild::parsing {

/// The cue rules of a pack, in order. Throws RulePackError with the rule's id; `where` names the pack.
std::vector<std::unique_ptr<Cue>> load_cues(const JsonValue& pack, std::string_view where);

}  // namespace kgbuild::parsing
