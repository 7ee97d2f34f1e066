// Folding of names to the keys by which they are matched and identified.
#pragma once

#include <string>
#include <string_view>

namespace kgbuild {

/// The key of a name: NFKD with case folding and without diacritics; `+` → `plus`, `#` → `sharp`, `*` → `star`; letters
/// such as ł ø æ ı mapped; blanks, hyphens and punctuation dropped; `.` kept between digits; letters and digits of any
/// script kept. If folding drops any other symbol, `-` and 8 hex digits of a hash of the name are added, so that two
/// names never collide silently; a name of punctuation only becomes a hash. Empty only for blanks. Keys are part of ids
/// and never change.
std::string fold_name(std::string_view name);

/// The key of a person: as `fold_name`, but words are joined by `-`, and hyphens and `_` are kept.
std::string fold_person(std::string_view name);

}  // namespace kgbuild
