// Names of one family: what extends an introduced name is introduced with it.
#pragma once

#include "parsers/extract/names/decide.hpp"

namespace kgbuild::parsing {

/// Marks variants (`Name-7B`, `Name2`) and relatives (`FooBarPrompt` beside `FooBarBench`) of the introduced names as
/// introduced too, unless the lexicon knows them. `names` are the main surfaces. Names times introduced names, of which
/// the first 32 count.
void introduce_relatives(const RuleData& rules, const std::vector<Entity>& entities,
                         const std::vector<std::string_view>& names, std::vector<Decision>& decisions);

}  // namespace kgbuild::parsing
