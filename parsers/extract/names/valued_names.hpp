// Names that the lexicon does not know and that their value makes a metric.
#pragma once

#include "parsers/extract/names/entities.hpp"

namespace kgbuild::parsing {

struct PaperReading;

/// True if a name the lexicon does not know has the shape of a metric and its value right before or after it: `52.1%
/// ASR on X`, `RayIoU = 0.31`, `81% Knot Success`. Linear in the mentions.
bool is_valued_name(const PaperReading& reading, const RuleData& rules, const Entity& entity);

}  // namespace kgbuild::parsing
