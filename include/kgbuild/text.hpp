// Text operations of the library: clean UTF-8, bounded slices, stable hashes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "kgbuild/fold.hpp"

namespace kgbuild {

/// The result of `clean_text`.
struct CleanText {
  std::string text;
  std::size_t replaced = 0;  ///< number of code points or bad bytes that became U+FFFD
};

/// Makes `bytes` safe for every output format: invalid UTF-8, C0 controls except tab and newline,
/// DEL, C1 controls, lone surrogates, U+FFFE and U+FFFF become U+FFFD. Linear; never fails.
CleanText clean_text(std::string_view bytes);

/// True if `clean_text(bytes)` would change nothing. Linear, no allocation.
bool is_clean_text(std::string_view bytes);

/// `text` with each run of white space (Unicode White_Space) collapsed to one space, trimmed.
std::string collapse_blanks(std::string_view text);

/// The longest prefix of `text` of at most `max_bytes` that ends at a code point.
std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes);

/// The first `max_characters` code points of `text`, with `…` appended if it was longer.
std::string shorten(std::string_view text, std::size_t max_characters);

/// 64-bit FNV-1a, the hash in ids. Never changes.
std::uint64_t hash_bytes(std::string_view bytes);

/// `hash_bytes` as ids contain it: 8 hex digits of the exclusive or of its halves.
std::string hash_digits(std::string_view bytes);

}  // namespace kgbuild
