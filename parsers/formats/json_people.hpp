// The people of all papers of a JSON file.
#pragma once

#include <span>
#include <vector>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/entry.hpp"
#include "parsers/formats/json_paper.hpp"

namespace kgbuild::parsing {

/// Sets the authors of the entries: an array has one person an item, a single value is a list as others of its file.
/// Diagnostics: `undecided-authors`.
void read_people(std::span<const JsonAuthors> authors, std::span<Entry> entries, Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
