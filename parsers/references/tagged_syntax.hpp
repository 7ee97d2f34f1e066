// Files of tagged lines: RIS, Web of Science, MEDLINE, EndNote, catalogues. What a tag means is decided elsewhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/references/tagged_lines.hpp"

namespace kgbuild::parsing {

/// How the lines of a kind of file look.
struct TaggedDialect {
  std::string_view name;     ///< as in `Entry::digest`
  std::string_view first;    ///< the tag that begins a record; empty if `parts` says where one begins
  std::string_view last;     ///< the tag that ends one; empty if the next record does
  std::string_view outside;  ///< blank-separated tags of the file as a whole
  TagLine (*read)(std::string_view line);
  bool wrapped;  ///< long values are wrapped: the line breaks mean nothing, except between people
  /// Where the first tag says too little: blank-separated tags that a file must have.
  std::string_view needs = {};
  bool (*parts)(std::string_view line) = nullptr;  ///< whether a line ends a record without being one of its fields

  bool is_known_by_tags() const { return !needs.empty(); }
  /// Whether values are written as in catalogues: the others have the tags of EndNote.
  bool is_catalog() const { return is_known_by_tags() && read != read_endnote; }
  /// Whether what is before the first line that parts records belongs to none.
  bool begins_by_mark() const { return parts == is_number_mark; }
};

/// The dialect of the record that begins first; of those that share a form the strictest.
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
  TaggedReader(std::string_view text, const TaggedDialect& dialect)
      : text_(text), dialect_(dialect), begun_(!dialect.begins_by_mark()) {}

  /// The next record; false at the end.
  bool next(TaggedRecord& record);

 private:
  std::string_view text_;
  const TaggedDialect& dialect_;
  std::size_t at_ = 0;
  bool begun_;
};

}  // namespace kgbuild::parsing
