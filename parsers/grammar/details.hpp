// The lines below the head of a paper: its fields, then its text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "parsers/grammar/field_reader.hpp"
#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/draft.hpp"
#include "parsers/grammar/lines/pieces.hpp"

namespace kgbuild::parsing {

/// Reads lines in their order into a draft, which must outlive it, as must the field reader and the document. Lines
/// that are fields, links, authors or a date belong to no text until the text begins; the text ends with the last line
/// of it.
class DetailReader {
 public:
  DetailReader(const FieldReader& fields, const Document& document, Draft& draft)
      : fields_(fields), document_(document), draft_(draft) {}

  void read(const DocumentLine& line);
  /// Text that follows the title on its line.
  void read_head_body(std::string_view body) { extend(body); }
  /// Sets the text of the draft. Call last.
  void finish();

 private:
  bool add_affiliations(const DocumentLine& line);
  bool continue_authors(const DocumentLine& line);
  bool read_fields(const DocumentLine& line);
  bool read_label(std::string_view text);
  bool read_date(std::string_view line);
  bool read_linked_names(std::string_view line, std::span<const Piece> pieces);
  bool read_unlabelled(std::string_view line, std::string_view text);
  bool read_linked(std::string_view line, std::span<const Piece> pieces);
  void extend(std::string_view text);

  const FieldReader& fields_;
  const Document& document_;
  Draft& draft_;
  std::string_view body_;
  bool in_authors_ = false;                    ///< the line before is that of the authors, or goes on with them
  std::uint16_t authors_indent_ = 0;           ///< of their label
  LineShape authors_shape_ = LineShape::text;  ///< of the line before
};

}  // namespace kgbuild::parsing
