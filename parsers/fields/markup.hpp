// Letters that are written as markup: HTML entities and accents of TeX.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `Ren&eacute;`, `&#233;`, `&amp;` as the characters they stand for; unknown entities unchanged. Linear.
std::string decode_entities(std::string_view text);

/// `Fr\"olich`, `Ze\v{c}evi\'c`, `{\ss}`, `\o` as letters; braces around them are dropped, `~` is a blank. Text without
/// a backslash is unchanged. Linear.
std::string decode_tex_letters(std::string_view text);

}  // namespace kgbuild::parsing
