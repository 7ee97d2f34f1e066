// Metrics without an entry in the lexicon: noun phrases next to a number, `a reproduction success of 64%`.
#pragma once

#include <span>
#include <vector>

#include "parsers/extract/names/mention.hpp"

namespace kgbuild::parsing {

/// Appends the metric phrases of a sentence to `out`. A phrase ends in a head of the packs, and a number with a unit,
/// or a decimal, directly precedes or follows it; only words of the packs may be between. It overlaps none of
/// `mentions`, those of the sentence, except that a task may be the first part of an English phrase. Linear, with a
/// logarithm for each number.
void read_metric_phrases(const PaperText& text, std::uint32_t sentence, std::span<const Mention> mentions,
                         const RuleData& rules, std::vector<Mention>& out);

}  // namespace kgbuild::parsing
