// Patterns for paths.
#pragma once

#include <string_view>

namespace kgbuild {
inline namespace base {

/// True if `glob` matches all of `path`: `*` is any text without a slash, `**` any text, `**/` also nothing, `?` one
/// character, `[a-z]` and `[!a-z]` one byte of a set. Time: the product of both lengths.
bool matches_glob(std::string_view glob, std::string_view path);

}  // namespace base
}  // namespace kgbuild
