// Markdown within a line.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `text` without Markdown: emphasis, links, pictures, code, escapes, footnote marks. Stricter than CommonMark, so that
/// `Q*`, `A* and B*`, `f(x)_i`, `snake_case` stay. Also TeX's quotation marks, ``x'' and `x'. Linear in text of
/// bounded length.
std::string strip_inline_marks(std::string_view text);

}  // namespace kgbuild::parsing
