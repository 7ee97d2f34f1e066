// Formats an explanation for people.
#pragma once

#include <string>

#include "kgbuild/explain.hpp"

namespace kgbuild::cli {

/// `when` is `always`, `never` or `auto`: standard output is a terminal that is not dumb, and NO_COLOR is not set
/// (no-color.org).
bool use_color(const std::string& when);

/// Title and body with marked names, as `[[name]]` and a number or, with `color`, coloured by kind; then a paragraph
/// per number: what it is, its positions and rules; then the rejected candidates.
std::string format_explanation(const Explanation& explanation, bool color);

}  // namespace kgbuild::cli
