// First pass of a layout over a text: finds the kind of each line. Cheap enough to run for every layout.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/layouts/layout.hpp"

namespace kgbuild::parsing {

/// What a layout found for one entry. Views into the text.
struct ScannedEntry {
  Fields fields{};         ///< first value of each; `body` of the entry's line only
  std::string_view paper;  ///< value of the first line that names the paper
  std::vector<std::string_view> links;
  std::uint32_t line = 0;      ///< 1-based
  std::uint32_t day = 0;       ///< place in Scan::days
  std::uint16_t kinds = 0;     ///< kinds of lines seen, as bits
  std::uint8_t level = 0;      ///< of the heading, 1 to 6; 7 for other lines
  bool follows = false;        ///< no other heading is between this and the previous entry
  std::size_t body_begin = 0;  ///< offsets in the text; equal if there is no body
  std::size_t body_end = 0;
};

/// A line that is part of no entry.
struct UnclaimedLine {
  std::uint32_t line = 0;
  std::string_view text;
  std::string_view reason;
};

struct Scan {
  std::vector<ScannedEntry> entries;
  std::vector<std::string> days{std::string()};  ///< dates in order of occurrence; the first is empty: no date
  std::vector<UnclaimedLine> unclaimed;          ///< filled only if asked for
};

enum class ScanDetail : std::uint8_t { entries, unclaimed_too };

/// For each layout, an upper bound of its entries in `text`: the number of lines that may open one. One pass for all
/// layouts.
std::vector<std::size_t> bound_entries(std::span<const std::shared_ptr<const Layout>> layouts, std::string_view text);

/// Runs the line rules over `text`, in which no line is longer than a mebibyte. Linear.
Scan scan_layout(const Layout& layout, std::string_view text, ScanDetail detail);

}  // namespace kgbuild::parsing
