// Headings that name a conference or journal and its year: `## CVPR 2024`, `### ICML 2024 (Oral)`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/grammar/lines/document.hpp"
#include "parsers/grammar/lines/draft.hpp"
#include "parsers/grammar/lines/field_words.hpp"

namespace kgbuild::parsing {

struct HeadingVenue {
  std::string_view venue;  ///< `CVPR 2024`; empty for none
  std::string year;
};

/// By line what the headings, lines in bold and outer items above it, or the line itself, name; the deepest counts. A
/// heading ends what those of its level and deeper ones name. Unknown names in capitals count if another heading has a
/// known name. Linear.
std::vector<HeadingVenue> find_heading_venues(const Document& document, const FieldWords& words);

/// Gives a paper the venue and the year of its heading, each unless it states its own.
void use_heading_venue(const HeadingVenue& heading, Draft& draft);

}  // namespace kgbuild::parsing
