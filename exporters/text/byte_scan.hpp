// Searches text for certain bytes, sixteen at a time: most text that might need escapes needs none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kgbuild::exporting {

/// Vector extension of gcc and clang, portable across machines. `block == 'x'` is a mask, 0 or -1 for each byte.
using ByteBlock = unsigned char __attribute__((vector_size(16)));

namespace byte_scan {

template <typename Number>
std::uint64_t load(const char* at) {
  Number number;
  std::memcpy(&number, at, sizeof number);
  return number;
}

inline ByteBlock load_block(const char* at) {
  ByteBlock block;
  std::memcpy(&block, at, sizeof block);
  return block;
}

/// Loads 1 to 15 bytes, repeating some of them.
inline ByteBlock load_short(std::string_view text) {
  const char *const first = text.data(), *const end = first + text.size();
  std::uint64_t halves[2];
  if (text.size() >= 8) {
    halves[0] = load<std::uint64_t>(first);
    halves[1] = load<std::uint64_t>(end - 8);
  } else if (text.size() >= 4) {
    halves[0] = halves[1] = load<std::uint32_t>(first) << 32 | load<std::uint32_t>(end - 4);
  } else {
    constexpr std::uint64_t four_times = 0x01010101;
    const std::uint64_t middle = load<unsigned char>(first + text.size() / 2) * four_times;
    halves[0] = load<unsigned char>(first) * four_times << 32 | middle;
    halves[1] = load<unsigned char>(end - 1) * four_times << 32 | middle;
  }
  ByteBlock block;
  std::memcpy(&block, halves, sizeof block);
  return block;
}

}  // namespace byte_scan

/// True if `test` matches a byte of `text`; `test(block)` returns a mask.
template <typename Test>
bool holds_byte(std::string_view text, const Test& test) {
  constexpr std::size_t length = sizeof(ByteBlock);
  if (text.empty()) return false;
  auto found = test(text.size() < length ? byte_scan::load_short(text)
                                         : byte_scan::load_block(text.data() + text.size() - length));
  for (std::size_t at = 0; at + length < text.size(); at += length) {
    found |= test(byte_scan::load_block(text.data() + at));
  }
  std::uint64_t halves[2];
  std::memcpy(halves, &found, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace kgbuild::exporting
