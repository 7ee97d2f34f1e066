// Names of people as BibTeX writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// The names of `A and B`, cut where no brace is open; each is one person in the usual order, without TeX. `Last,
/// First` and `Last, Jr, First` are turned; `{Corporate Name}` keeps its braces, in which nobody looks for several
/// names. `others` is an item, too. An item with more commas is not a name of BibTeX and is unchanged. Linear.
std::vector<std::string> split_bib_names(std::string_view value);

}  // namespace kgbuild::parsing
