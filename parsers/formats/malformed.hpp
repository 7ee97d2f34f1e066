// What is said of entries whose form is broken: one place for each kind of mistake in a file, and how many more there
// are.
#pragma once

#include <cstddef>
#include <string>

#include "kgbuild/diagnostic.hpp"

namespace kgbuild::parsing {

/// `; 2 more such places`
std::string count_more_places(std::size_t more);

/// Of the diagnostics of one file with the same code, of those about broken entries, keeps the first, with the number
/// of the others. What was counted before is added. Linear.
void merge_malformed(Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
