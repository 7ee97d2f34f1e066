// References without titles are not papers of any reading of a text.
#pragma once

#include <vector>

#include "parsers/layouts/layout_choice.hpp"

namespace kgbuild::parsing {

/// The lines that the list of references says to have no titles. What other lists read of them becomes lines
/// that are left out.
std::vector<LeftLine> drop_untitled(std::vector<LayoutReading>& readings);

}  // namespace kgbuild::parsing
