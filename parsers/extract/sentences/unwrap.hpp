// Prose broken into lines of one width, as typed by hand, made one line again.
#pragma once

#include <string_view>

#include "parsers/extract/sentences/rewritten.hpp"

namespace kgbuild::parsing {

/// Joins a line with the next one when it is long, no sentence ends with it, and neither line is a
/// heading, a list item, a field, a table row or a link. Linear.
Rewritten unwrap_lines(std::string_view body);

}  // namespace kgbuild::parsing
