// TeX in titles.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `text` with TeX as readable text: accents and letters (`\'e`, `{\o}`), styles (`\emph{x}`), symbols, formulas
/// (`$L^{2}$` becomes `L^2`) and groups (`{BERT}`). Of an unknown command with an argument the argument stays. Sums of
/// money, sets (`{a, b}`) and other unknown commands stay. Characters that would be Markdown (`*`, `_`, brackets) get a
/// backslash in a formula. Linear.
std::string read_tex(std::string_view text);

/// Only accents; formulas, commands and groups stay.
std::string read_tex_accents(std::string_view text);

}  // namespace kgbuild::parsing
