// Telling names of people from other text.
#pragma once

#include <cstdint>
#include <string_view>

namespace kgbuild::parsing {

/// What a text may be, in rising order.
enum class PeopleLike : std::uint8_t { none, single_name, list };

/// Whether `text`, which has no label, is a list of names of people, or a single name of two to four capitalised words,
/// rather than a sentence, a title or a venue. When in doubt `none`. Linear.
PeopleLike judge_people(std::string_view text);

/// Whether `names`, which follow a word such as `by`, are one or more people. There `y` and `e` join names, too.
bool resemble_attributed_people(std::string_view names);

/// Whether `text` is a list of names; a single name is enough if `single_name_ok`.
bool resembles_people(std::string_view text, bool single_name_ok = false);

}  // namespace kgbuild::parsing
