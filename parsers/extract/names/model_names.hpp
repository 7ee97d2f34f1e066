// Names of models, which are not benchmarks even where a text lists them as such.
#pragma once

#include "parsers/extract/names/paper_reading.hpp"

namespace kgbuild::parsing {

/// True for a model of the lexicon, a version of one, and a name with the size of a model (`Loom-7B`, `Loom-B/16`); not
/// if the lexicon knows it as a benchmark, or the text as data: `the X dataset`. `results on benchmarks such as
/// ResNet-50 and LLaMA-7B` names models, whichever word is near.
bool is_model_name(const PaperReading& reading, const RuleData& rules, const Entity& e);

}  // namespace kgbuild::parsing
