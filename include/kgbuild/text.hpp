// Text that every part may trust: clean UTF-8, folded keys, bounded slices.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kgbuild {

/// Result of `clean_text`.
struct CleanText {
  std::string text;
  std::size_t replaced = 0;  ///< how many code points (or bad bytes) became U+FFFD
};

/// Makes `bytes` safe for every output format: invalid UTF-8, C0 controls but tab and newline,
/// DEL, C1 controls, lone surrogates, U+FFFE and U+FFFF become U+FFFD. Linear; never fails.
CleanText clean_text(std::string_view bytes);

/// True when `clean_text(bytes)` would change nothing. Linear, no allocation.
bool is_clean_text(std::string_view bytes);

/// Blanks (space, tab, line break, no-break and ideographic space) collapsed to one space, trimmed.
std::string collapse_blanks(std::string_view text);

/// Folded name for matching and ids (DESIGN 3): NFKD without marks, case folded, `+` → `plus`,
/// `#` → `sharp`, `*` → `star`, letters such as ł ø æ ı mapped, blanks, hyphens and punctuation
/// dropped, `.` kept between digits, letters and digits of any script kept. Anything else folding
/// drops adds `-` and 8 hex digits of a hash of the name, so that two names never fall together
/// silently; a name of nothing but punctuation becomes a hash alone. Empty only for blanks.
std::string fold_name(std::string_view name);

/// As `fold_name`, for people: words joined by `-`, hyphens and `_` kept.
std::string fold_person(std::string_view name);

/// The longest prefix of `text` of at most `max_bytes` that ends at a code point.
std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes);

/// The first `max_characters` code points of `text`; adds `…` when something was cut.
std::string shorten(std::string_view text, std::size_t max_characters);

/// 64-bit FNV-1a; the hash behind ids. Stable for ever.
std::uint64_t hash_bytes(std::string_view bytes);

/// `hash_bytes` as ids show it: its halves combined by exclusive or, 8 hex digits.
std::string hash_digits(std::string_view bytes);

}  // namespace kgbuild
