// Letters with diacritics, and what else TeX and HTML call by name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// The one code point that `base` and the combining `mark` compose to (NFC); 0 if there is none.
std::uint32_t compose_letter(std::uint32_t base, std::uint32_t mark);

/// The combining mark of a TeX accent (`'`, `"`, `v`); 0 if `command` is not one.
std::uint32_t find_tex_accent(char command);
/// The combining mark that ends the name of an HTML entity (`acute` of `eacute`); 0 if `suffix` is not one.
std::uint32_t find_entity_accent(std::string_view suffix);

/// Appends `text` to `out`, with marks composed with the letter before them; linear, unlike full normalization.
void append_composed(std::string_view text, std::string& out);

}  // namespace kgbuild::parsing
