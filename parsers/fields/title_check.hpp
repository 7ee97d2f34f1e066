// Whether a title can be that of a paper.
#pragma once

#include <string_view>

namespace kgbuild::parsing {

/// Why a title, which clean_title made, is suspicious: `an arXiv number`, `a date`, `an error page`, ...; empty if it
/// is not. Linear, allocates nothing for ordinary titles.
std::string_view explain_title(std::string_view title);

/// True for the title of a volume of papers, which may begin with marks of emphasis or of a link: `Proceedings of the
/// 5th Workshop on ...`, `Advances in Neural Information Processing Systems 35`. Looks at the beginning only.
bool names_volume(std::string_view title);

/// Why a volume is left out.
inline constexpr std::string_view a_volume = "is a volume of papers";

/// How likely this is the title of a paper, from 0 (suspicious) over about 0.3 (an ordinary word) to 1.
double title_quality(std::string_view title);

}  // namespace kgbuild::parsing
