// Whether a name of the lexicon's measures is measured where it stands.
#pragma once

#include "parsers/extract/names/entities.hpp"

namespace kgbuild::parsing {

/// True when a number with a unit stands at most 40 bytes before or 60 behind a mention, in its sentence.
bool stands_beside_number(const PaperText& text, const NamedText& named, const RuleData& rules, const Entity& entity);

/// True when a value, a decimal or a percentage, follows a mention: `MAE 0.3`, `EM of 47.1`, `MAE from 14.2 to 9.6`.
bool value_follows(const PaperText& text, const NamedText& named, const Entity& entity);

}  // namespace kgbuild::parsing
