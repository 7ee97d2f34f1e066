// Whether one name abbreviates another.
//
// The question is asked twice, of different texts, and so has two answers. `is_acronym_of` reads names as a paper
// writes them: capitals and word boundaries are known, so it can be strict about initials. `is_acronym_key` reads
// folded keys, which have neither case nor spaces, and must accept any ordered subset of letters; it therefore asks
// that the key be at most half as long. Neither implies the other: `HexLoom` is an acronym of `Hexagonal Loom`, but too
// long as a key; the key `ocr` is one of `overcurrent`, which is a single word.
#pragma once

#include <string_view>

namespace kgbuild {
inline namespace base {

/// True if `acronym`, as written, spells out as `long_form`: one word with a capital, of 2 to 14 characters, whose
/// letters occur in this order in `long_form`, starting with the same letter and mostly at beginnings of its words. The
/// long form has at least two words (parts between hyphens count) and is longer. A plural `s` and a size (`-7B`) at the
/// end of the acronym are ignored. Product of both lengths.
bool is_acronym_of(std::string_view acronym, std::string_view long_form);

/// True if the folded key `short_key` reads like an acronym of `long_key`: same first letter, its letters in this order
/// in the long key, at most half as long, and not a prefix (`gpt4turbo` is a variant of `gpt4`). Hyphens, which begin
/// the hash of a key, are ignored. Linear.
bool is_acronym_key(std::string_view short_key, std::string_view long_key);

}  // namespace base
}  // namespace kgbuild
