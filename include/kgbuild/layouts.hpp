// Shows why a digest is or is not read: every layout tried on one file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kgbuild/rules.hpp"
#include "kgbuild/source.hpp"

namespace kgbuild {

/// The main fields of an entry that a layout found.
struct TrialEntry {
  std::uint32_t line = 0;  ///< 1-based
  std::string title;
  std::string date;  ///< empty if unknown
  std::size_t authors = 0;
};

/// A line that belongs to no entry, and why.
struct TrialLine {
  std::uint32_t line = 0;  ///< 1-based
  std::string text;        ///< 80 characters at most
  std::string reason;
};

/// The result of one layout on a file.
struct LayoutTrial {
  std::string layout;
  std::string description;
  bool chosen = false;            ///< this layout reads the file
  double score = 0;               ///< 0 to 1 (docs/extraction.md)
  std::size_t entries = 0;        ///< number found
  std::size_t added = 0;          ///< entries of the file that are taken from this layout, which is not the chosen one
  std::size_t days = 0;           ///< number of distinct dates
  std::size_t with_authors = 0;   ///< entries with authors
  std::size_t with_date = 0;      ///< entries with a date
  std::size_t with_id = 0;        ///< entries with an arXiv id or a DOI
  std::size_t with_address = 0;   ///< entries with an address
  std::size_t with_votes = 0;     ///< entries with votes
  std::size_t with_text = 0;      ///< entries with text
  std::vector<TrialEntry> first;  ///< the first 5
  std::size_t lines_left = 0;     ///< lines that belong to no entry, blank ones not counted
  std::vector<TrialLine> left_lines;  ///< the first 20
};

/// Tries all layouts of `rules` on Markdown, or on what a web page shows. The best score comes first, and reads the
/// file unless it is 0; ties keep the order of the layouts.
std::vector<LayoutTrial> try_layouts(const Source& source, const RuleSet& rules);

/// A rule pack (JSON) with a layout to begin with, for what no layout of `rules` reads of a file: made of the shapes of
/// the lines that remain, or of all lines if the best layout is a guess, with the first of them as its example. Empty
/// if nothing remains, or nothing that recurs.
std::string sketch_layout(const Source& source, const RuleSet& rules);

}  // namespace kgbuild
