// Names of the meetings of a reading group.
#pragma once

#include <string_view>

namespace kgbuild::parsing {

/// True for `Session 1`, `Week 3 (5 March 2024)`, `第3回`: a word for a meeting, its number, and maybe its date.
bool names_session(std::string_view text);

}  // namespace kgbuild::parsing
