// Cue rules applied to masked sentences.
#pragma once

#include <vector>

#include "parsers/extract/names/masked_text.hpp"
#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

/// Applies the cue rules to all sentences and adds their votes and roles to the entities of `reading`. A rule counts
/// once for an entity, or as often as it says. Linear in the text; each pattern sees a bounded number of bytes.
void match_cues(PaperReading& reading, const RuleData& rules);

/// All cue literals of a masked sentence, at starts of words and of Hangul syllables. Overwrites `hits`.
void find_cues(const RuleData& rules, const MaskedText& masked, std::vector<LiteralHit>& hits);

/// True if `cue` looks at the part of the paper that the sentence is in.
bool applies_to(const Cue& cue, const PaperText& text, std::uint32_t sentence);

/// True if `cue` matches at `hit`, one of its literals. `names` then holds the masked names it refers to, indices into
/// `MaskedText::mentions`.
bool match_cue(const Cue& cue, const MaskedText& masked, const LiteralHit& hit, std::vector<int>& names);

}  // namespace kgbuild::parsing
