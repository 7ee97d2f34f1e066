// People with the places where they are: `Bo Ek, Oslo; An Ode, Bergen`, `Bo Ek, Oslo University, An Ode, Bergen Lab`.
#pragma once

#include "parsers/fields/people_parts.hpp"

namespace kgbuild::parsing {

/// Cuts a list without strong separators into people if each of them, a name of two words or more, is followed by an
/// institution and perhaps its city and country; else does nothing.
void part_at_institutions(PeopleParts& parts);

/// Whether each part of a list between strong separators is a whole name, alone or with a place after a comma: at least
/// half of the places are institutions, countries or cities that are known. `Vargas Llosa, Mario` is a turned name. A
/// single part needs an institution.
bool are_people_with_places(const PeopleParts& parts);

}  // namespace kgbuild::parsing
