// The last decision about each name, by learned weights.
#pragma once

#include <array>
#include <vector>

#include "parsers/extract/names/name_features.hpp"

namespace kgbuild::parsing {

/// Method, benchmark, metric; then the same as the paper's own.
inline constexpr std::size_t weighed_kinds = 3;

/// The probabilities of the readings of a name, in the order of reading_names; the rest is that of no name.
using Readings = std::array<float, reading_names.size()>;

Readings weigh(const NameModel& model, const std::vector<NameFeature>& features);

/// Replaces the decisions by thresholds, which are features now, and gives each its confidence: the kind with the
/// greatest probability, with that of the paper's own names in it, if it reaches `name-confidence`; introduced if the
/// share of own in it reaches `own-confidence`. Linear.
void weigh_names(PaperReading& reading, const RuleData& rules);

}  // namespace kgbuild::parsing
