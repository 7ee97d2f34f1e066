// Dates whose parts are in fields of their own.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild::parsing {

/// `2024`, `mar`, `11` → `2024-03-11`, as precise as the parts are. The month may be a number, a word, or hold the day
/// (`11 March`, `March 12`) or several (`Mar-Apr`: the first); it, or the year, may be a whole date itself. Empty if no
/// part is one.
std::string join_date(std::string_view year, std::string_view month, std::string_view day = {});

}  // namespace kgbuild::parsing
