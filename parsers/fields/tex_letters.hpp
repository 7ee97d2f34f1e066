// Letters as TeX writes them.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `Fr\"olich`, `Ze\v{c}evi\'c`, `{\ss}`, `\o` as letters; braces around them are dropped, `~` is a blank. Text without
/// a backslash is unchanged. Linear.
std::string decode_tex_letters(std::string_view text);

}  // namespace kgbuild::parsing
