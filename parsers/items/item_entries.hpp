// What the entries of a keyed format get from their file: people, dates, place.
#pragma once

#include <span>
#include <string_view>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/entry.hpp"
#include "kgbuild/source.hpp"
#include "parsers/items/item.hpp"

namespace kgbuild::parsing {

/// Completes all entries of `source`: their authors (`columns` has one item an entry), file, digest, and the date of
/// the path where none is stated. A list of several items has one person an item; a single value is read as others of
/// its file. References are moved. Dates have the order of day and month that most dates of the file show. Diagnostics:
/// `undecided-authors`, `undecided-dates`, `cut-list`.
void complete_entries(std::span<ItemColumns> columns, std::span<Entry> entries, std::string_view format,
                      const Source& source, Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
