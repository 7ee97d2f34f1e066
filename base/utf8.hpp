// UTF-8 for the parsers: a wide test for clean text, repair, decoding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// The result of `repair_utf8`: the text, what was replaced, and where first.
struct Repaired {
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  std::string text;
  std::size_t invalid = 0;              ///< bad bytes, surrogates, overlong forms, noncharacters
  std::size_t controls = 0;             ///< C0 except tab and line feed, DEL, C1
  std::size_t first_invalid = nowhere;  ///< offset in `text`
  std::size_t first_control = nowhere;  ///< offset in `text`
};

/// `bytes` with each forbidden code point, and each byte that belongs to none, replaced by U+FFFD.
Repaired repair_utf8(std::string_view bytes);

/// Start of a stretch of `bytes` before which everything is clean, at a code point; `bytes.size()` if all is clean.
/// Branch-free inside a stretch, so that compilers vectorize it.
std::size_t dirty_block(std::string_view bytes);

/// One code point and its length. Bytes that are not valid UTF-8 give `bad` with length 1.
struct CodePoint {
  static constexpr std::uint32_t bad = 0xFFFFFFFF;
  std::uint32_t value = bad;
  std::uint32_t length = 1;
};

/// The code point at `at` < text.size(). Surrogates decode (to themselves); overlong forms and
/// values over U+10FFFF are `bad` with the length of the whole form.
CodePoint decode_utf8(std::string_view text, std::size_t at);

/// Appends the UTF-8 form of a code point up to U+10FFFF.
void append_utf8(std::string& text, std::uint32_t code_point);

}  // namespace base
}  // namespace kgbuild
