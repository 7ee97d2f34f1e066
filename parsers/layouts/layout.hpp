// A layout: data that describes how one kind of digest marks days, papers and their parts; or the name of a form of
// list that parsers/grammar reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parsers/fields/author_list.hpp"
#include "parsers/grammar/units.hpp"
#include "parsers/layouts/line_form.hpp"
#include "parsers/layouts/line_pattern.hpp"

namespace kgbuild::parsing {

/// What a line of a digest contains.
enum class LineKind : std::uint8_t {
  day,      ///< sets the date of the entries after it and ends the entry before it
  entry,    ///< opens an entry
  date,     ///< outside entries as `day`; inside one, its date unless a day is known
  votes,    ///< of the entry, like all kinds below
  authors,  ///< a list of names
  paper,    ///< identifies the paper: arXiv id, DOI, address
  link,     ///< other addresses: code, project page
  body,     ///< text; its leading word is cut if the text begins here
  skip,     ///< pictures, videos, decoration: never the start or end of the text
};
inline constexpr std::size_t line_kind_count = 9;

/// Claims lines: either `word: value` lines, by their words; or lines by fixed text that they begin with, contain or
/// lack, and then by a form or a pattern. With neither, the value of a line is what follows the prefix.
struct LineRule {
  LineKind kind = LineKind::skip;
  std::vector<std::string> words;  ///< lower case; matched without blanks, bullets, emphasis and emoji around the word
  std::vector<std::string> prefixes;  ///< one of these begins the line; empty = any line
  std::vector<std::string> contains;  ///< one of these occurs in the line; empty = any line
  std::vector<std::string> lacks;     ///< none of these does
  LineForm form;
  LinePattern pattern;
};

/// An invented digest and the entries that must be read from it.
struct LayoutExample {
  std::string file;  ///< its name, which may contain the date
  std::string text;
  std::vector<std::string> entries;  ///< in the form of `describe_entry`; empty for a counterexample
};

struct Layout {
  std::string name;               ///< kebab-case; also the `source` of the digests it reads
  std::string description;        ///< one line
  std::optional<ListForm> reads;  ///< the form of list that the grammar reads; without it, line rules read
  std::vector<LineRule> rules;    ///< the first match claims the line
  std::vector<LineKind> needs;    ///< an entry needs a line of one of these kinds; empty = none
  AuthorListStyle author_list = AuthorListStyle::comma;
  bool tex_titles = false;  ///< where a `day` line occurs, titles are copies of arXiv's: their formulas and code stay
  std::vector<LayoutExample> examples;
};

}  // namespace kgbuild::parsing
