// Why a digest is or is not read: every layout tried on one file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kgbuild/rules.hpp"
#include "kgbuild/source.hpp"

namespace kgbuild {

/// An entry as a trial shows it.
struct TrialEntry {
  std::uint32_t line = 0;  ///< 1-based
  std::string title;
  std::string date;  ///< empty when unknown
  std::size_t authors = 0;
};

/// A line that belongs to no entry, and why.
struct TrialLine {
  std::uint32_t line = 0;  ///< 1-based
  std::string text;        ///< 80 characters at most
  std::string reason;
};

/// What one layout makes of a file.
struct LayoutTrial {
  std::string layout;
  std::string description;
  bool chosen = false;                ///< this is the one that reads the file
  std::size_t entries = 0;            ///< all that were found
  std::size_t days = 0;               ///< different dates of entries
  std::vector<TrialEntry> first;      ///< the first 5
  std::size_t lines_left = 0;         ///< lines that belong to no entry, blank ones not counted
  std::vector<TrialLine> left_lines;  ///< the first 20
};

/// Tries all layouts of `rules`, in their order, as Markdown. The one that finds the most entries
/// reads the file, of several the first; none when no layout finds any.
std::vector<LayoutTrial> try_layouts(const Source& source, const RuleSet& rules);

}  // namespace kgbuild
