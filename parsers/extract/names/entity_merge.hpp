// Entities that the text itself says are one name.
#pragma once

#include "parsers/extract/names/entities.hpp"

namespace kgbuild::parsing {

/// Merges entities whose mentions are aliases into the first of them, and redirects `entity` of their mentions.
/// Entities remain distinct if the lexicon knows them as two things, or if one of the forms is a stop word. An acronym
/// that the text spells out loses what the lexicon knows of its other meanings. Linear in mentions and aliases.
void merge_aliases(const PaperText& text, NamedText& named, const RuleData& rules, std::vector<Entity>& entities);

}  // namespace kgbuild::parsing
