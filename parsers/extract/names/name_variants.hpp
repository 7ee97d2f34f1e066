// Variants of the names that a paper introduces.
#pragma once

#include "parsers/extract/names/decide.hpp"

namespace kgbuild::parsing {

/// Marks variants (`Name-7B`, `Name2`) and siblings (`FooBarPrompt` of `FooBarBench`) of introduced names as introduced
/// too, unless the lexicon knows them. Time: names times introduced names, of which the first 32 count.
void introduce_variants(const PaperReading& reading, const RuleData& rules, std::vector<Decision>& decisions);

}  // namespace kgbuild::parsing
