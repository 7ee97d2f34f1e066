// Whether a name can be that of an author.
#pragma once

#include <string_view>

namespace kgbuild::parsing {

/// Why `name` is suspicious: `and others`, `+5 more`, one letter; empty if it is not.
std::string_view explain_author(std::string_view name);

}  // namespace kgbuild::parsing
