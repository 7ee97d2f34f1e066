// `王小明和李华`: two names with `and` between them, without a blank.
#pragma once

#include <string_view>
#include <vector>

namespace kgbuild::parsing {

/// `text`, cut at each 和, 与, 與, 及 or 跟 between names of two to four Han characters that begin with usual family
/// names. A name that holds such a character, `李和平`, stays whole. Views into `text`; linear.
std::vector<std::string_view> cut_at_han_and(std::string_view text);

}  // namespace kgbuild::parsing
