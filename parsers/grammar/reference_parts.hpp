// The parts of a formatted reference that follow its people: title, venue, date, ids.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parsers/grammar/field_words.hpp"
#include "parsers/grammar/reference_head.hpp"
#include "parsers/grammar/reference_text.hpp"

namespace kgbuild::parsing {

struct ReferenceTitle {
  std::size_t begin = 0, end = 0;  ///< of the title
  std::size_t rest = 0;            ///< where the rest begins: venue, pages, address
  std::string_view url;            ///< of a linked title
  PeoplePrefix people;             ///< named between the title and the rest
};

/// The title of a reference, to its closing quotation mark, the end of its emphasis, or a full stop before the venue.
ReferenceTitle read_reference_title(const ReferenceText& text, const ReferenceHead& head, const FieldWords& words);

/// True if `title`, at the start of `text`, is the beginning of an abbreviated journal with its volume: `Chem. Sci.
/// 2022, 13`.
bool is_abbreviated_venue(std::string_view text, std::string_view title);

/// What the rest of a reference says. Views into the text.
struct ReferenceRest {
  std::string_view venue;  ///< without `In`, volume and pages
  std::string date;        ///< as precise as it is written
  std::string_view id;     ///< begins with an arXiv id or a DOI
};
/// Reads the text from `begin`. Linear.
ReferenceRest read_reference_rest(const ReferenceText& text, std::size_t begin);

}  // namespace kgbuild::parsing
