// The title of a formatted reference.
#pragma once

#include <cstddef>
#include <string_view>

#include "parsers/grammar/lines/field_words.hpp"
#include "parsers/grammar/references/reference_head.hpp"
#include "parsers/grammar/references/reference_text.hpp"

namespace kgbuild::parsing {

struct ReferenceTitle {
  std::size_t begin = 0, end = 0;  ///< of the title
  std::size_t rest = 0;            ///< where the rest begins: venue, pages, address
  std::string_view url;            ///< of a linked title
  std::string_view id;             ///< in brackets at its end: `Title (arXiv:2402.08813)`
  PeoplePrefix people;             ///< named between the title and the rest
};

/// The title of a reference, to its closing quotation mark, the end of its emphasis, or a full stop before the venue.
ReferenceTitle read_reference_title(const ReferenceText& text, const ReferenceHead& head, const FieldWords& words);

}  // namespace kgbuild::parsing
