// A layout: how one kind of digest marks days, papers and what belongs to them, as data.
#pragma once

#include <rapidjson/document.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/entry.hpp"
#include "parsers/layouts/line_form.hpp"
#include "parsers/layouts/line_pattern.hpp"

namespace kgbuild::parsing {

/// What a line of a digest is.
enum class LineKind : std::uint8_t {
  day,      ///< sets the date of the entries behind it and ends the entry before it
  entry,    ///< opens an entry
  date,     ///< before any entry as `day`; inside one, its date where no day is known
  votes,    ///< of the entry, as all below
  authors,  ///< a list of names
  paper,    ///< names the paper: arXiv id, DOI, address
  link,     ///< other addresses: code, project page
  body,     ///< text; the word before it is cut where the text begins here
  skip,     ///< pictures, videos, decoration: never the beginning or end of the text
};
inline constexpr std::size_t line_kind_count = 9;

/// How names are parted in a list of authors.
enum class AuthorList : std::uint8_t {
  comma,  ///< by commas alone; a Python list too
  prose,  ///< also `;`, `、`, `and`, `&`; links and emphasis are taken off, "et al." dropped
};

/// Claims lines. Either `word: value` lines, by their words; or lines by what they begin with, hold,
/// lack, and then by a form or a pattern. With neither the value of a line is what stands behind the
/// prefix.
struct LineRule {
  LineKind kind = LineKind::skip;
  std::vector<std::string> words;     ///< lower case; blanks, bullets, emphasis and emoji around them are ignored
  std::vector<std::string> prefixes;  ///< one of these begins the line; empty = any line
  std::vector<std::string> contains;  ///< one of these is in the line; empty = any line
  std::vector<std::string> lacks;     ///< none of these is
  LineForm form;
  LinePattern pattern;
};

/// An invented digest and what must be read from it.
struct LayoutExample {
  std::string file;  ///< its name: dates may come from it
  std::string text;
  std::vector<std::string> entries;  ///< as `describe_entry` puts them; empty for a counterexample
};

struct Layout {
  std::string name;             ///< kebab-case; also the `source` of the digests it reads
  std::string description;      ///< one line
  std::vector<LineRule> rules;  ///< the first that matches claims the line
  std::vector<LineKind> needs;  ///< an entry needs a line of one of these kinds; empty = none
  AuthorList author_list = AuthorList::comma;
  std::vector<LayoutExample> examples;
};

/// Reads one layout of a rule pack. `where` names the pack and the place for error texts. Throws
/// RulePackError that names what is wrong. Patterns are compiled and examples run by `check_layout`.
Layout load_layout(const rapidjson::Value& value, std::string_view where);

/// Compiles the patterns, runs the examples and counterexamples: one line a failure, empty when all
/// is well.
std::vector<std::string> check_layout(const Layout& layout);

/// `date | title | url or id | votes | authors | body`, with `;` between authors, ` / ` for the line
/// breaks of the body and `-` for what is absent.
std::string describe_entry(const Entry& entry);

}  // namespace kgbuild::parsing
