// The parts of a formatted reference that follow its title: venue, date, ids.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parsers/grammar/references/reference_text.hpp"

namespace kgbuild::parsing {

/// What the rest of a reference says. Views into the text.
struct ReferenceRest {
  std::string_view venue;  ///< without `In`, volume and pages
  std::string date;        ///< as precise as it is written
  std::string_view id;     ///< begins with an arXiv id or a DOI
};
/// Reads the text from `begin`. Linear.
ReferenceRest read_reference_rest(const ReferenceText& text, std::size_t begin);

}  // namespace kgbuild::parsing
