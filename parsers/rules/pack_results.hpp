// The "results" of a rule pack.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// Adds what a pack says under "results". Throws RulePackError; `where` names the pack.
void load_result_words(const JsonValue& pack, std::string_view where, ResultWords& words);

}  // namespace kgbuild::parsing
