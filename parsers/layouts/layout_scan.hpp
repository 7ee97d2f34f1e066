// First look of a layout at a text: which lines are what. Cheap enough to try every layout.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/layouts/layout.hpp"

namespace kgbuild::parsing {

/// What a layout found of one entry. Views into the text.
struct ScannedEntry {
  Fields fields{};         ///< first value of each; `body` of the entry's line only
  std::string_view paper;  ///< value of the first line that names the paper
  std::vector<std::string_view> links;
  std::uint32_t line = 0;      ///< 1-based
  std::uint32_t day = 0;       ///< place in Scan::days
  std::uint16_t kinds = 0;     ///< kinds of lines seen, as bits
  std::uint8_t level = 0;      ///< of the heading, 1 to 6; 7 for other lines
  bool follows = false;        ///< no other heading is between this and the previous entry
  std::size_t body_begin = 0;  ///< offsets in the text; equal when there is no body
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
  std::vector<std::string> days{std::string()};  ///< dates in their order; the first is "none"
  std::vector<UnclaimedLine> unclaimed;          ///< filled only when asked for
};

enum class ScanDetail : std::uint8_t { entries, unclaimed_too };

/// For each layout a number that its entries in `text` cannot pass: the lines that look as if they
/// opened one. One pass for all layouts.
std::vector<std::size_t> bound_entries(std::span<const std::shared_ptr<const Layout>> layouts, std::string_view text);

/// Runs the line rules over `text`, which has no line over a mebibyte. Linear.
Scan scan_layout(const Layout& layout, std::string_view text, ScanDetail detail);

}  // namespace kgbuild::parsing
