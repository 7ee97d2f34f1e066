// Korean lists of what is measured, with English names: `매듭 정확도(knot accuracy)와 결(grain)`.
#pragma once

#include <span>
#include <vector>

#include "parsers/extract/names/brackets.hpp"
#include "parsers/extract/names/mention.hpp"

namespace kgbuild::parsing {

/// Appends the items of lists in a sentence that compares or measures to `out` if at least half of the items of a list
/// are known metrics or end in a head: the others are metrics, too. `pairs` gets the Korean form and the English name
/// in the bracket after it. `mentions` are those of the sentence. Linear, with a logarithm for each bracket.
void read_metric_lists(const PaperText& text, std::uint32_t sentence, std::span<const Mention> mentions,
                       const RuleData& rules, std::vector<Mention>& out, std::vector<SpanPair>& pairs);

}  // namespace kgbuild::parsing
