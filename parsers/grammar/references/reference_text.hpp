// A formatted reference as plain text, with the markup that its style may give a meaning.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/grammar/lines/document.hpp"

namespace kgbuild::parsing {

/// Marked text [begin, end) of ReferenceText::plain. Emphasis and links may be one; `url` is a view into the reference.
struct ReferenceMark {
  std::size_t begin = 0, end = 0;
  std::string_view url;   ///< of a link or an address
  std::string_view name;  ///< of a link: `PDF`, `arXiv:2403.91001`; it is not part of the text
  bool address = false;   ///< the text is the address
};

struct ReferenceText {
  std::string plain;
  std::vector<ReferenceMark> marks;  ///< in order

  /// The mark that begins at `at`, after blanks; else null.
  const ReferenceMark* mark_at(std::size_t at) const;
};

/// `reference` without markup; neighbouring marks of one kind are one. `document` resolves `[text][label]`. Linear.
ReferenceText make_reference_text(std::string_view reference, const Document& document);

/// Text in quotation marks that begin at `at`: its end, and where the text after them begins; 0 and 0 for none.
struct QuotedText {
  std::size_t begin = 0, end = 0, after = 0;
};
QuotedText find_quoted(std::string_view text, std::size_t at);

}  // namespace kgbuild::parsing
