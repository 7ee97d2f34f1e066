// Brackets in text.
#pragma once

#include <string_view>

namespace kgbuild {
inline namespace base {

/// True if a round or square bracket has no partner. They may differ, as in `[0, 1)`; the marks of items, `a) ... b)
/// ...`, and smileys do not count. Linear.
bool has_lone_bracket(std::string_view text);

}  // namespace base
}  // namespace kgbuild
