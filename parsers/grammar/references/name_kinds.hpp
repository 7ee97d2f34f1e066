// Names among the people of a reference that are of no person.
#pragma once

#include "parsers/grammar/references/name_chunk.hpp"

namespace kgbuild::parsing {

/// True for `Tidal Study Group`.
bool is_group(const NameChunk& chunk);

/// True for `Fen University`, `University of Fen`, `ETH`; not for `Jane Stanford`.
bool is_institution(const NameChunk& chunk);

}  // namespace kgbuild::parsing
