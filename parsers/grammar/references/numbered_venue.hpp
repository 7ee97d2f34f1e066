// Journals with their volume: `Trans. Tidal Learn. 8, 7-19`.
#pragma once

#include <cstddef>
#include <string_view>

namespace kgbuild::parsing {

/// `Trans. Tidal Learn. 8, 7-19`, `J Patience. 2024;12:1-9`: words with capitals, and then a volume or a year.
/// Looks at twelve words.
bool begins_numbered_venue(std::string_view text);

/// Where that volume or year begins; 0 if `text` does not begin so.
std::size_t numbered_venue_end(std::string_view text);

/// True for `Título. Revista, v. 3`, whose volume begins at `volume`: styles that name it by a word after a comma have
/// titles.
bool states_volume_by_word(std::string_view text, std::size_t volume);

/// True if `title`, at the start of `text`, is the beginning of an abbreviated journal with its volume: `Chem. Sci.
/// 2022, 13`.
bool is_abbreviated_venue(std::string_view text, std::string_view title);

}  // namespace kgbuild::parsing
