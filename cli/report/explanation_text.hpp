// An explanation as people read it.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "kgbuild/explain.hpp"

namespace kgbuild::cli {

/// --color auto|always|never.
void add_color_option(CLI::App& app, std::string& when);

/// `auto`: standard output is a terminal that is not dumb, and NO_COLOR is not set (no-color.org).
bool use_color(const std::string& when);

/// Title and body with what was found marked, `[[name]]` and a number or, with `color`, coloured by
/// kind; then a paragraph for each number: what it is, its places and rules; then the names left.
std::string format_explanation(const Explanation& explanation, bool color);

}  // namespace kgbuild::cli
