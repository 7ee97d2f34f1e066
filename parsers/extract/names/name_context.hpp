// What the paper as a whole says about a name: how often it names other things, what its title spells out.
#pragma once

#include <cstddef>
#include <string_view>

namespace kgbuild::parsing {

struct PaperReading;

/// The most mentions of one name that the lexicon does not know and that is spelled as names are. Linear in the names.
std::size_t most_mentions_of_unknown(const PaperReading& reading);

/// True if words of the title spell out an acronym: `LCK` in `Loops of Carpet Knots`. Linear in the title, for each
/// letter of the name; names longer than 14 bytes are not acronyms.
bool is_acronym_of_title(std::string_view name, std::string_view title);

}  // namespace kgbuild::parsing
