// Lists of authors that do not name all.
#pragma once

#include <string_view>

namespace kgbuild::parsing {

/// Cuts what says at the end of `text` that there are more authors: `et al.`, `and 5 more`, `等`, `외 3명`; true if
/// there was something.
bool cut_more(std::string_view& text);

}  // namespace kgbuild::parsing
