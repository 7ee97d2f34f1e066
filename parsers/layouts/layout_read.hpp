// Turns what a layout found into entries.
#pragma once

#include <vector>

#include "kgbuild/entry.hpp"
#include "kgbuild/source.hpp"
#include "parsers/layouts/layout_scan.hpp"

namespace kgbuild::parsing {

/// The entries of `scan`, the result of `layout` on `text`. `text` is `source.text()` or, if lines were cut, a copy of
/// it; offsets into the file are then unknown.
std::vector<Entry> read_layout(const Layout& layout, const Scan& scan, const Source& source, std::string_view text);

/// `text` with lines cut at a mebibyte, at a code point; empty if no line is that long. Sets `line` to the first cut
/// line, 1-based.
std::string cut_long_lines(std::string_view text, std::uint32_t& line);

}  // namespace kgbuild::parsing
