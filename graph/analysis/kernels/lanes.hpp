// Cache lines that hold the state of several searches.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace kgbuild::graphs {

/// A cache line: a number for each of eight searches, or, as words, a bit for each of 512.
template <typename Number>
struct alignas(64) Lanes {
  std::array<Number, 8> lanes{};
};

/// Vector registers that every processor has. Wider ones gained only a factor of 1.1 to 1.2, since lines wait for the
/// second-level cache.
template <typename Number>
struct Register;
template <>
struct Register<double> {
  using Part __attribute__((vector_size(16), may_alias)) = double;
};
template <>
struct Register<std::uint64_t> {
  using Part __attribute__((vector_size(16), may_alias)) = std::uint64_t;
};

inline constexpr std::size_t lane_parts = 4;  ///< registers that a line fills

/// A line in registers.
template <typename Number>
struct LaneParts {
  typename Register<Number>::Part part[lane_parts];
};

template <typename Number>
typename Register<Number>::Part* parts_of(Lanes<Number>& row) {
  return reinterpret_cast<typename Register<Number>::Part*>(row.lanes.data());
}
template <typename Number>
const typename Register<Number>::Part* parts_of(const Lanes<Number>& row) {
  return reinterpret_cast<const typename Register<Number>::Part*>(row.lanes.data());
}

}  // namespace kgbuild::graphs
