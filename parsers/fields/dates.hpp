// Dates in text.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// The first date in `text` as `YYYY-MM-DD`; empty if there is none. Recognizes 2024-12-23 (also with `.`, `/`, `_`),
/// 2024. 12. 23., 2024년 12월 23일, 20241223, December 23rd, 2024 and 23 Dec 2024. The day must exist and the year be
/// between 1990 and 2099. Linear.
std::string find_date(std::string_view text);

}  // namespace kgbuild::parsing
