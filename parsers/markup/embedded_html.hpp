// Tables and lists of HTML within Markdown.
#pragma once

#include <optional>
#include <string_view>

#include "parsers/markup/page_text.hpp"

namespace kgbuild::parsing {

/// The text with each `<table>`, `<ul>`, `<ol>` and `<dl>` that begins a line, outside of code, as Markdown: rows and
/// items. Markdown in their cells and items stays; bars in cells are hidden (protected_text.hpp). Elements that are not
/// closed stay as they are. Nothing if there is no such element. Linear.
std::optional<PageText> write_embedded_html(std::string_view text);

}  // namespace kgbuild::parsing
