// Keys that name several entries of a file.
#pragma once

#include <span>
#include <string>

#include "kgbuild/reader.hpp"

namespace kgbuild::parsing {

/// Adds one note (`repeated-entry-key`) about all keys that name several entries, with the place of the first.
void report_keys(std::span<const EntryKey> keys, const std::string& file, Diagnostics& diagnostics);

}  // namespace kgbuild::parsing
