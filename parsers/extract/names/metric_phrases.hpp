// Metrics without an entry in the lexicon: noun phrases next to a number, `a reproduction success of 64%`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/extract/names/mention.hpp"

namespace kgbuild::parsing {

/// Appends the metric phrases of a sentence to `out`. A phrase ends in a head of the packs, and a number with a unit, or
/// a decimal, directly precedes or follows it; only words of the packs may be between. It overlaps none of `mentions`,
/// those of the sentence. Linear.
void read_metric_phrases(const PaperText& text, std::uint32_t sentence, std::span<const Mention> mentions,
                         const RuleData& rules, std::vector<Mention>& out);

/// The standard name of a phrase: in English if the packs know all of its words, else as it is written.
std::string metric_phrase_name(std::string_view phrase, const RuleData& rules);

}  // namespace kgbuild::parsing
