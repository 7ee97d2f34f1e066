// The singular of English words.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// Drops the ending of the plural of the last word: `3D scenes` → `3D scene`, `queries` → `query`. Words such as
/// `process`, `analysis`, `physics` and `corpus` stay.
std::string singular(std::string_view words);

}  // namespace base
}  // namespace kgbuild
