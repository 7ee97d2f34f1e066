// The syntax of BibTeX and BibLaTeX: text → entries with fields. What a field means is decided elsewhere.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// A field with its value, without the outer braces or quotes; TeX is unchanged.
struct BibField {
  std::string name;  ///< in lower case
  std::string_view value;
  std::size_t offset = 0;  ///< of the name in the text
};

/// An entry such as `@article{key, title = {...}}`. Views are into the text or into `BibFile::texts`.
struct BibEntry {
  std::string type;  ///< in lower case
  std::string_view key;
  std::vector<BibField> fields;  ///< in order; of a name used twice only the first
  std::size_t offset = 0;        ///< of the `@`

  /// The field, or null.
  const BibField* find(std::string_view name) const;
  /// The value of a field; empty if there is none.
  std::string_view value(std::string_view name) const;
};

/// What was wrong with an entry, and where it begins.
struct BibProblem {
  std::size_t offset = 0;
  std::string reason;
};

struct BibFile {
  std::vector<BibEntry> entries;  ///< in order
  std::vector<BibProblem> problems;
  std::vector<BibEntry> commented;  ///< entries in comments: type, key and place
  std::deque<std::string> texts;    ///< values that are written in several parts
};

/// Whether an entry begins at `at`, which is at the start of a line: `@type{key,`, `@string{` and the like.
bool begins_bib_block(std::string_view text, std::size_t at);

/// Parses all entries of `text`, which must outlive the result. Knows `@string` macros and the months, `#`, braces,
/// quotes, `@type(...)`; skips `@preamble` and text between entries, and notes the entries in `@comment` and in lines
/// of
/// `%`. An entry that is not
/// closed ends before the next line that begins one, and keeps the fields read so far (a problem); a value that is not
/// closed ends with its line if the next begins a field (a problem). Macros may be defined after their use. Missing and
/// doubled commas are accepted. Linear; at most 256 fields an entry; macros expand to at most four times the text.
BibFile parse_bibtex(std::string_view text);

}  // namespace kgbuild::parsing
