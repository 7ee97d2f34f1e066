// Matching single cue rules.
#pragma once

#include <vector>

#include "parsers/extract/names/entities.hpp"
#include "parsers/extract/names/masked_text.hpp"

namespace kgbuild::parsing {

/// All cue literals of a masked sentence, at the starts of words and of Hangul syllables.
void find_cues(const RuleData& rules, const MaskedText& masked, std::vector<LiteralHit>& hits);

/// True when `cue` looks at the sentence.
bool stands_in_place(const Cue& cue, const PaperText& text, std::uint32_t sentence);

/// True when `cue` hits at `hit`; `names` then holds the masked names it refers to.
bool match_cue(const Cue& cue, const MaskedText& masked, const LiteralHit& hit, std::vector<int>& names);

/// Adds a hit of `cue` at `mention` to a name.
void add_cue(const Cue& cue, std::uint32_t mention, Entity& entity);

}  // namespace kgbuild::parsing
