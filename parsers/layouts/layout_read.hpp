// From what a layout found to entries.
#pragma once

#include <vector>

#include "kgbuild/entry.hpp"
#include "kgbuild/source.hpp"
#include "parsers/layouts/layout_scan.hpp"

namespace kgbuild::parsing {

/// The entries of `scan`, which `layout` made of `text`. `text` is `source.text()`, or a copy of it
/// with cut lines; then offsets into the file are unknown.
std::vector<Entry> read_layout(const Layout& layout, const Scan& scan, const Source& source, std::string_view text);

/// The lines of `text` cut at a mebibyte, at a code point; empty when none is that long. `line` is
/// set to the first cut line, 1-based.
std::string cut_long_lines(std::string_view text, std::uint32_t& line);

}  // namespace kgbuild::parsing
