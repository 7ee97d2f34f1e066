// Running text of LaTeX.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// The brace that closes the one at `open`, or npos: within 8 KiB.
std::size_t find_latex_close(std::string_view text, std::size_t open);

/// The argument in braces at `at`, after blanks; moves `at` past it. False if there is none.
bool read_latex_argument(std::string_view text, std::size_t& at, std::string_view& argument);

/// `text` as Markdown: styles and links; accents and quotation marks as characters; other commands and braces are
/// dropped and their arguments kept. Formulas and a backslash before a sign stay. Linear.
std::string write_latex_text(std::string_view text);

}  // namespace kgbuild::parsing
