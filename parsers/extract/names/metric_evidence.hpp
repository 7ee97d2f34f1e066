// Whether a name is a metric in this paper: the lexicon, cues, and values near its mentions.
#pragma once

#include "parsers/extract/names/entities.hpp"

namespace kgbuild::parsing {

struct PaperReading;

/// True if the paper uses the name as a metric. `is_data` says that it may as well be a benchmark. Linear in the
/// mentions.
bool is_metric(const PaperReading& reading, const RuleData& rules, const Entity& entity, bool is_data);

/// True if a mention has a value: a number with a unit at most 40 bytes before or 60 after it in its sentence. Unless
/// the lexicon marks the metric as `weak`, a decimal or percentage right after it counts, too: `MAE 0.3`, `EM of 47.1`,
/// `MAE from 14.2 to 9.6`.
bool has_value(const PaperReading& reading, const RuleData& rules, const Entity& entity);

/// True if a mention is a form of the lexicon that needs no support from the text.
bool has_firm_form(const PaperReading& reading, const RuleData& rules, const Entity& entity);

}  // namespace kgbuild::parsing
