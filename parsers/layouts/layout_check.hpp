// Layouts prove themselves: their examples are read and compared.
#pragma once

#include <string>
#include <vector>

#include "kgbuild/entry.hpp"
#include "parsers/layouts/layout.hpp"

namespace kgbuild::parsing {

/// Compiles the patterns and runs the examples and counterexamples. One line for each failure, empty if all pass.
std::vector<std::string> check_layout(const Layout& layout);

/// `date | title | url or id | votes | authors | body`, with `; ` between authors, ` / ` for line breaks of the body
/// and
/// `-` for missing values.
std::string describe_entry(const Entry& entry);

}  // namespace kgbuild::parsing
