// Titles of papers as people would write them in plain text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// What happens to TeX: `plain` makes it text; `tex` keeps formulas, commands and code, and composes accents only.
enum class TitleStyle : std::uint8_t { plain, tex };

/// `raw`, which must be clean text, as plain text: HTML entities and tags, TeX, Markdown and wrapping quotation marks
/// resolved, letters composed, blanks collapsed. Does not change a title that holds none of these: `Q*: ...`, `C++`,
/// `<think> tokens`, `O(n^2)`, `$50`, `f(x)_i`. Of a text over 4 KiB, which is not a title, only blanks are collapsed.
/// Linear.
std::string clean_title(std::string_view raw, TitleStyle style = TitleStyle::plain);

/// `title` without the full stop at its end, which most styles write there: not that of `...`, `et al.` or an initial.
std::string_view strip_full_stop(std::string_view title);

/// The same, and without commas and semicolons, for an item of a list.
std::string_view strip_list_stop(std::string_view title);

}  // namespace kgbuild::parsing
