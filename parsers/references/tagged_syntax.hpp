// Files of tagged lines: RIS, Web of Science, MEDLINE, EndNote. What a tag means is decided elsewhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// A line that begins with a tag; `tag` is empty for any other line, which continues the value above it.
struct TagLine {
  std::string_view tag, value;
};

/// How the lines of a kind of file look.
struct TaggedDialect {
  std::string_view name;     ///< as in `Entry::digest`
  std::string_view first;    ///< the tag that begins a record
  std::string_view last;     ///< the tag that ends one; empty if the next record does
  std::string_view outside;  ///< blank-separated tags of the file as a whole
  TagLine (*read)(std::string_view line);
  bool wrapped;  ///< long values are wrapped: the line breaks mean nothing, except between people
};

/// The dialects, the strictest of those that share a form first.
/// RIS: https://en.wikipedia.org/wiki/RIS_(file_format); MEDLINE: https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format
const TaggedDialect* find_tagged_dialect(std::string_view head);

/// A value with the lines that continue it, joined by line breaks.
struct TaggedField {
  std::string_view tag;
  std::string value;
  std::size_t offset = 0;  ///< of its line in the text
};

struct TaggedRecord {
  std::vector<TaggedField> fields;  ///< in order; tags repeat
  std::size_t offset = 0;           ///< of the first field
};

/// Reads the records of a text one after the other. A record without its last tag ends where the next begins; text that
/// follows no tag of a record is skipped, as are tags of the file. Linear.
class TaggedReader {
 public:
  /// `text` must outlive the reader and what it reads.
  TaggedReader(std::string_view text, const TaggedDialect& dialect) : text_(text), dialect_(dialect) {}

  /// The next record; false at the end.
  bool next(TaggedRecord& record);

 private:
  std::string_view text_;
  const TaggedDialect& dialect_;
  std::size_t at_ = 0;
};

}  // namespace kgbuild::parsing
