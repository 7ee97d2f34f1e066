// Variants of the names that a paper introduces.
#pragma once

#include "parsers/extract/names/decide.hpp"

namespace kgbuild::parsing {

/// True if `name` is `base` with a part added before or after it: `Name-7B`, `Name Base`, `Name2`, `ColName`.
bool is_variant(std::string_view name, std::string_view base);

/// True if two names have a beginning in common that is a name of its own: `FooBarBench` and `FooBarPrompt`, `FACTS
/// Search` and `FACTS Leaderboard`. False for earlier versions of `base`, and for a prefix of it.
bool is_sibling(std::string_view name, std::string_view base, const RuleData& rules);

/// Marks variants (`Name-7B`, `Name2`) and siblings (`FooBarPrompt` of `FooBarBench`) of introduced names as introduced
/// too, unless the lexicon knows them. Time: names times introduced names, of which the first 32 count.
void introduce_variants(const PaperReading& reading, const RuleData& rules, std::vector<Decision>& decisions);

}  // namespace kgbuild::parsing
