// Family names in capitals, as GB/T 7714, ISO 690 and ABNT write them: `LIND B`, `VAN DER BERG, Ada`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parsers/grammar/references/name_chunk.hpp"

namespace kgbuild::parsing {

/// True if all words are capitals, of two letters at least, without dots: `ODE`, `VAN DER BERG`.
bool is_capital_name(const NameChunk& chunk);

/// The number of such words before initials: 3 of `VAN DER BERG A`, 1 of `ODE A. K.` and `ODE AK`; 0 for other chunks.
std::size_t count_capital_family(const NameChunk& chunk);

/// Words of the family name in `DUPONT Jean`: those in capitals before the given names. 0 for other names.
std::size_t count_family_in_front(const NameChunk& chunk);

/// With capitals only where names have them: `VAN DER BERG` → `van der Berg`, `MÜLLER-LI` → `Müller-Li`.
std::string soften_capitals(std::string_view name);

}  // namespace kgbuild::parsing
