// How references state that a work is a thesis: `PhD thesis, University of Fen`.
#pragma once

#include <cstddef>
#include <string_view>

namespace kgbuild::parsing {

/// True if `text` begins so, in one of several languages.
bool begins_thesis(std::string_view text);

/// Where such a statement begins after `, `, `. `, `: ` or `(`, at or after `from`; npos if there is none. Linear.
std::size_t find_thesis(std::string_view text, std::size_t from);

}  // namespace kgbuild::parsing
