#include "base/utf8.hpp"

#include <algorithm>

namespace kgbuild {
inline namespace base {
namespace {

using Byte = unsigned char;

/// Bytes that are tested at once.
constexpr std::size_t stretch = 2048;

// Truth values as bytes: g++ 12 does not vectorize loops over `bool`.
constexpr Byte is(bool value) { return static_cast<Byte>(value); }
constexpr Byte both(Byte a, Byte b) { return static_cast<Byte>(a & b); }
constexpr Byte any(Byte a, Byte b) { return static_cast<Byte>(a | b); }
constexpr Byte any(Byte a, Byte b, auto... more) { return any(any(a, b), more...); }

/// 1 if byte `b0`, with `b1`, `b2`, `b3` before it, shows that the text is not clean, else 0. Table
/// 3-7 of the Unicode Standard as comparisons of bytes alone: a loop over it needs no branch.
inline Byte is_dirty(Byte b0, Byte b1, Byte b2, Byte b3) {
  const Byte continuation = is((b0 & 0xC0) == 0x80);
  const Byte expected = any(is(b1 >= 0xC0), is(b2 >= 0xE0), is(b3 >= 0xF0));
  const Byte blank = any(is(b0 == '\t'), is(b0 == '\n'));
  const Byte control = any(both(is(b0 < 0x20), is(blank == 0)), is(b0 == 0x7F), both(is(b1 == 0xC2), is(b0 < 0xA0)));
  const Byte overlong =
      any(is(b0 == 0xC0), is(b0 == 0xC1), both(is(b1 == 0xE0), is(b0 < 0xA0)), both(is(b1 == 0xF0), is(b0 < 0x90)));
  const Byte surrogate = both(is(b1 == 0xED), is(b0 > 0x9F));
  const Byte beyond = any(is(b0 > 0xF4), both(is(b1 == 0xF4), is(b0 > 0x8F)));  // over U+10FFFF
  const Byte noncharacter = both(both(is(b2 == 0xEF), is(b1 == 0xBF)), is(b0 > 0xBD));
  return any(is(continuation != expected), control, overlong, surrogate, beyond, noncharacter);
}

/// The last start of a code point at or before `at`, looking back three bytes at most.
std::size_t code_point_start(std::string_view text, std::size_t at) {
  for (std::size_t back = 0; back < 4 && back <= at; ++back)
    if ((static_cast<Byte>(text[at - back]) & 0xC0) != 0x80) return at - back;
  return at;
}

bool is_control(std::uint32_t c) { return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0); }

bool is_invalid(std::uint32_t c) { return c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF; }

/// Appends the code point at `at`, or U+FFFD for it; returns its length in `bytes`.
std::size_t repair_code_point(std::string_view bytes, std::size_t at, Repaired& result) {
  const auto [value, length] = decode_utf8(bytes, at);
  const bool control = is_control(value);
  if (control || is_invalid(value)) {
    std::size_t& first = control ? result.first_control : result.first_invalid;
    first = std::min(first, result.text.size());
    ++(control ? result.controls : result.invalid);
    result.text += "\uFFFD";
  } else {
    result.text.append(bytes, at, length);
  }
  return length;
}

}  // namespace

std::size_t dirty_block(std::string_view bytes) {
  const auto* data = reinterpret_cast<const Byte*>(bytes.data());
  const std::size_t size = bytes.size();
  const auto before = [&](std::size_t i, std::size_t n) { return i >= n ? data[i - n] : Byte{0}; };
  for (std::size_t i = 0; i < std::min<std::size_t>(size, 3); ++i)
    if (is_dirty(data[i], before(i, 1), before(i, 2), before(i, 3))) return 0;
  for (std::size_t start = 3; start < size; start += stretch) {
    const std::size_t end = std::min(size, start + stretch);
    Byte dirty = 0;
    for (std::size_t i = start; i < end; ++i)
      dirty = any(dirty, is_dirty(data[i], data[i - 1], data[i - 2], data[i - 3]));
    if (dirty) return code_point_start(bytes, start - 3);
  }
  // A code point may be cut short by the end: tested as if an ASCII byte followed.
  if (size > 0 && is_dirty('\n', data[size - 1], before(size, 2), before(size, 3)))
    return code_point_start(bytes, size - 1);
  return size;
}

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<Byte>(text[at + i]); };
  const Byte first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::uint32_t length = first >= 0xF8 ? 0 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
  if (length == 0 || at + length > text.size()) return {};
  std::uint32_t value = first & (0x7Fu >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = value << 6 | (byte(i) & 0x3Fu);
  }
  constexpr std::uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < smallest[length] || value > 0x10FFFF) value = CodePoint::bad;
  return {value, length};
}

void append_utf8(std::string& text, std::uint32_t code_point) {
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80 | (code_point >> shift & 0x3F)); };
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0 | code_point >> 6);
    tail(0);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0 | code_point >> 12);
    tail(6), tail(0);
  } else {
    text += static_cast<char>(0xF0 | code_point >> 18);
    tail(12), tail(6), tail(0);
  }
}

Repaired repair_utf8(std::string_view bytes) {
  Repaired result;
  result.text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t clean = at + dirty_block(bytes.substr(at));
    result.text.append(bytes, at, clean - at);
    // Repairs beyond what was found, so that the wide test never returns to it.
    for (at = clean; at < std::min(bytes.size(), clean + 2 * stretch);) at += repair_code_point(bytes, at, result);
  }
  return result;
}

}  // namespace base
}  // namespace kgbuild
