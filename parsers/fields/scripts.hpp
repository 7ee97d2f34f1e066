// The scripts that names are written in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kgbuild::parsing {

enum class Script : std::uint8_t { none, latin, other, han, kana, hangul };

/// Of one character; marks, digits and blanks have none. Greek, Cyrillic and the like are `other`.
Script script_of(std::uint32_t code_point);
/// A letter in upper or in lower case, in any script that has cases.
bool is_capital(std::uint32_t code_point);
bool is_small(std::uint32_t code_point);
/// Of the first letter of `text`.
Script first_script(std::string_view text);
/// Of the character that ends before byte `at` of `text`, and of the one that begins there; none outside the text.
Script script_before(std::string_view text, std::size_t at);
Script script_at(std::string_view text, std::size_t at);
/// Han, Kana, Hangul: the family name goes first, and no blanks part the two names.
inline bool is_east_asian(Script script) { return script >= Script::han; }

}  // namespace kgbuild::parsing
