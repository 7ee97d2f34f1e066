// A layout to begin with, for lines that no layout reads.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// A rule pack (JSON) with one layout of line rules made of the shapes of `lines`: what precedes and follows the words
/// of a line is fixed text. The most frequent shape is that of an entry; a line with an address below it names the
/// paper; `by` and `Authors` introduce authors. The first lines are its example, with what the layout reads of them.
/// Empty if no shape can be an entry. Linear, plus sorting.
std::string sketch_layout(std::span<const std::string_view> lines);

}  // namespace kgbuild::parsing
