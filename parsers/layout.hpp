// A layout: how one kind of digest marks days, papers and what belongs to them, as data.
#pragma once

#include <rapidjson/document.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kgbuild/entry.hpp"
#include "kgbuild/error.hpp"

namespace re2 {
class RE2;
}

namespace kgbuild {

/// What a line of a digest is.
enum class LineKind : std::uint8_t {
  day,      ///< sets the date of the entries behind it and ends the entry before it
  entry,    ///< opens an entry
  date,     ///< date of the entry it stands in; before any entry as `day`
  votes,    ///< of the entry, as all below
  authors,  ///< a list of names
  link,     ///< names the paper: arXiv id, DOI or address
  skip,     ///< pictures, videos, decoration: never text
};

/// What a rule captures, by the name of the group in its pattern.
enum class Field : std::uint8_t { title, url, date, votes, authors, body };
inline constexpr std::size_t field_count = 6;

/// How names are parted in a list of authors.
enum class AuthorList : std::uint8_t {
  comma,  ///< by commas alone; a Python list too
  prose,  ///< also `;`, `、`, `and`, `&`; links and emphasis are taken off, "et al." dropped
};

/// Claims lines. A line rule has either words or a pattern.
struct LineRule {
  LineKind kind = LineKind::skip;
  std::vector<std::string> prefixes;              ///< the line begins with one of these; tested before the pattern
  std::vector<std::string> contains;              ///< and holds one of these; empty = anything
  std::vector<std::string> words;                 ///< `word: value` lines, decorated as may be; ASCII case ignored
  std::shared_ptr<const re2::RE2> pattern;        ///< matches the whole line; null = prefix and contains decide
  std::array<std::uint8_t, field_count> group{};  ///< number of the group for each field; 0 = none
};

/// An invented digest and what the layout must read from it, one string per entry:
/// `date | title | url or id | votes | number of authors | first line of the body`.
struct LayoutExample {
  std::string file;  ///< name of the file; dates may come from it
  std::string text;
  std::vector<std::string> entries;  ///< empty for a counterexample
};

struct Layout {
  std::string name;             ///< kebab-case; also the `source` of digests it read
  std::string description;      ///< one line
  std::vector<LineRule> rules;  ///< the first that matches claims the line
  std::vector<LineKind> needs;  ///< an entry without a line of any of these kinds is none; empty = all are
  AuthorList author_list = AuthorList::comma;
  std::vector<LayoutExample> examples;
};

/// Reads one layout of a rule pack. `where` names the pack and the place for error texts. Throws
/// RulePackError that names what is wrong; examples are not run (see `check_layout`).
Layout load_layout(const rapidjson::Value& value, std::string_view where);

/// Runs the examples and counterexamples: one line a failure, empty when all pass.
std::vector<std::string> check_layout(const Layout& layout);

}  // namespace kgbuild
