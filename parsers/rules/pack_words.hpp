// Stop words, word classes and weights of rule packs.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "parsers/rules/rule_data.hpp"

namespace kgbuild::parsing {

// Each adds what one pack says and throws RulePackError; `where` names the pack.

/// "stops" and "stop_patterns"; words in `exceptions` (lower case) are not blocked.
void load_stop_words(const JsonValue& pack, std::string_view where, const WordSet& exceptions, StopWords& stops);

/// "words".
void load_word_classes(const JsonValue& pack, std::string_view where, WordClasses& words);

/// "weights"; a weight that an earlier pack set stays.
void load_weights(const JsonValue& pack, std::string_view where, Weights& weights);

}  // namespace kgbuild::parsing
