// How strongly a paper supports each reading of a name: votes of cues plus weighted features.
#pragma once

#include "parsers/extract/names/name_forms.hpp"

namespace kgbuild::parsing {

/// Each is compared with a threshold of its own (weights.hpp).
struct NameScores {
  float introduces = 0, method = 0, benchmark = 0;
};

NameScores score_name(const PaperReading& reading, const RuleData& rules, const Entity& entity, const NameForms& forms);

/// True for techniques, metrics and background models of the lexicon, and versions of them: hardly new in any paper.
/// Datasets may be new although the lexicon knows them.
bool is_established(const Entity& entity, const RuleData& rules);

/// The lexicon entry of the entity as this kind, which it must have.
const LexiconEntry& lexicon_entry(const Entity& entity, NameKind kind, const RuleData& rules);

/// True if the title holds `name`, both in lower case, as a whole word.
bool title_has_word(std::string_view title, std::string_view name);

/// `Benchmarking ...`, `... A Dataset for ...`
bool title_presents_data(std::string_view title, const RuleData& rules);

}  // namespace kgbuild::parsing
