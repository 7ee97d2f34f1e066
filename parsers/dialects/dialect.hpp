// Markup of plain text other than Markdown: as the Markdown that a person would write for it.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `text` as Markdown if its marks are those of a listing of arXiv, Org, reStructuredText, AsciiDoc, a wiki or LaTeX;
/// else empty. Each line is the translation of the line of the same number; of a value over several lines, the first
/// line has all and the others are blank. Looks at the first 64 KiB to decide. Linear.
std::string translate_dialect(std::string_view text);

/// As translate_dialect, for a text in which nothing was read: lists of `Ann Lee. Title`.
std::string translate_unread(std::string_view text);

}  // namespace kgbuild::parsing
