// Arrays indexed by an enumeration whose enumerators count up from 0.
#pragma once

#include <array>
#include <cstddef>

namespace kgbuild {

/// Number of enumerators; specialized next to each enumeration that indexes arrays.
template <typename Enum>
inline constexpr std::size_t enum_count = 0;

template <typename Enum>
constexpr std::size_t index_of(Enum value) {
  return static_cast<std::size_t>(value);
}

/// One T per enumerator, in their order. An aggregate like std::array; another enumeration or a plain
/// number as index does not compile.
template <typename Enum, typename T>
struct EnumArray : std::array<T, enum_count<Enum>> {
  static_assert(enum_count<Enum> > 0);
  using Values = std::array<T, enum_count<Enum>>;

  constexpr T& operator[](Enum value) { return Values::operator[](index_of(value)); }
  constexpr const T& operator[](Enum value) const { return Values::operator[](index_of(value)); }
};

}  // namespace kgbuild
