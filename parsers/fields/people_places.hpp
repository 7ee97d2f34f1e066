// People with the places where they are: `Bo Ek, Oslo; An Ode, Bergen`.
#pragma once

#include "parsers/fields/people_parts.hpp"

namespace kgbuild::parsing {

/// Whether each part of a list between strong separators is a whole name, alone or with a place after a comma: at least
/// half of the places are institutions, countries or cities that are known. `Vargas Llosa, Mario` is a turned name.
bool are_people_with_places(const PeopleParts& parts);

}  // namespace kgbuild::parsing
