// An explanation as people read it.
#pragma once

#include <string>

#include "kgbuild/explain.hpp"

namespace kgbuild::cli {

/// `when` is `always`, `never` or `auto`: standard output is a terminal that is not dumb, and NO_COLOR is not set
/// (no-color.org).
bool use_color(const std::string& when);

/// Title and body with what was found marked, `[[name]]` and a number or, with `color`, coloured by
/// kind; then a paragraph for each number: what it is, its places and rules; then the names left.
std::string format_explanation(const Explanation& explanation, bool color);

}  // namespace kgbuild::cli
