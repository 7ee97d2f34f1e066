// The people of one item of an author list.
#pragma once

#include <string_view>
#include <vector>

namespace kgbuild::graphs {

/// `Eve Fern` of `and Eve Fern`; `Ada Brookside` and `Cy Dune` of `Ada Brookside. Cy Dune`: a full stop instead of a
/// comma parts two people if each has two words, and the word before it is whole and longer than `Mohd.`. Other items
/// are one person. Records keep items as they are listed. Linear.
std::vector<std::string_view> split_listed_people(std::string_view item);

}  // namespace kgbuild::graphs
