// References without titles, as some journals of chemistry, physics and medicine print them.
#pragma once

#include <string_view>

#include "parsers/grammar/references/reference_head.hpp"

namespace kgbuild::parsing {

/// Why a line was left out.
inline constexpr std::string_view no_title = "is a reference without a title";

/// True if nothing but a journal with volume, pages and year follows the people: `Lin, T. & Ode, M. Tidal Learn. 3, 1-9
/// (2020).` The journal may have been read as the last of the people: `M. Quill, J. Am. Chem. Soc. 2022, 144, 12.`
bool lacks_title(std::string_view plain, const ReferenceHead& head);

}  // namespace kgbuild::parsing
