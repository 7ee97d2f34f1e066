// Telling names of people from other text.
#pragma once

#include <string_view>

namespace kgbuild::parsing {

/// Whether `text`, which has no label, is a list of names of people rather than a sentence, a title or a venue. When in
/// doubt false. A single name of two to four capitalised words is one only if `single_name_ok`.
bool resembles_people(std::string_view text, bool single_name_ok = false);

}  // namespace kgbuild::parsing
