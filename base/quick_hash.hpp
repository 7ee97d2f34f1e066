// A hash for tables in memory. Not stable: it differs between kinds of machines and is part of no id.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace kgbuild {
inline namespace base {

/// Eight bytes at a time, inline: names are short, and a call of std::hash costs more than its work.
inline std::uint64_t quick_hash(std::string_view text) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio
  const auto load = [](const char* from, std::size_t count) {
    std::uint64_t value = 0;
    std::memcpy(&value, from, count);
    return value;
  };
  const char* const bytes = text.data();
  const std::size_t size = text.size();
  std::uint64_t hash = size * odd;
  const auto mix = [&hash](std::uint64_t value) {
    hash = (hash ^ value) * odd;
    hash ^= hash >> 32;
  };
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) mix(load(bytes + i, 8));
    mix(load(bytes + size - 8, 8));
  } else if (size >= 4) {
    mix(load(bytes, 4) | load(bytes + size - 4, 4) << 32);
  } else if (size > 0) {
    mix(load(bytes, 1) | load(bytes + size / 2, 1) << 8 | load(bytes + size - 1, 1) << 16);
  }
  return hash;
}

}  // namespace base
}  // namespace kgbuild
