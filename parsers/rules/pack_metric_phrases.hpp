// The "metric_phrases" of a rule pack.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

/// Adds what a pack says under "metric_phrases". Throws RulePackError; `where` names the pack.
void load_metric_phrases(const JsonValue& pack, std::string_view where, MetricPhraseWords& words);

}  // namespace kgbuild::parsing
