// The line that presents a paper: its title, and what is around it.
#pragma once

#include <span>
#include <string_view>

#include "parsers/grammar/field_reader.hpp"
#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/draft.hpp"
#include "parsers/grammar/title_finder.hpp"

namespace kgbuild::parsing {

/// Reads lines of one list in one way: the form of titles that most of its lines have comes first, and a single name
/// after the title is an author only if the papers of the list have authors there.
class HeadReader {
 public:
  /// `heads` are the lines of the list; of a long one some hundreds decide. `words` and `document` must outlive the
  /// reader. Linear.
  HeadReader(std::span<const std::string_view> heads, const Document& document, const FieldWords& words);

  /// From now on a single name is an author, because the papers of the list have authors there.
  void expect_names(bool expected) { fields_.expect_names(fields_.expects_names() || expected); }

  /// Fills what the line says. False, and nothing useful, if it has no title.
  bool read(std::string_view head, Draft& draft) const;

  /// True if most titles of the list are linked, in bold or in emphasis, and the title of `head` is marked like them.
  bool is_marked(std::string_view head) const;

  /// Reads what is not the title.
  const FieldReader& fields() const { return fields_; }

 private:
  const FieldWords& words() const { return fields_.words(); }
  void read_before(std::span<const Piece> pieces, Draft& draft) const;
  bool read_labelled_people(std::string_view text, Draft& draft) const;
  bool read_dated_people(std::string_view text, Draft& draft) const;
  void read_surnames(std::string_view text, Draft& draft) const;
  void read_after(std::span<const Piece> pieces, std::string_view head, Draft& draft) const;

  const Document& document_;
  FieldReader fields_;
  TitleFinder titles_;
};

}  // namespace kgbuild::parsing
