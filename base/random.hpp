// Random numbers that are the same on every machine: those of the standard library's distributions are not.
#pragma once

#include <cstdint>
#include <span>
#include <utility>

namespace kgbuild {
inline namespace base {

/// SplitMix64 (Steele, Lea & Flood 2014): period 2^64, any seed is as good as another.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15;
    std::uint64_t bits = state_;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
    return bits ^ (bits >> 31);
  }

  /// 0 .. count-1, equally likely up to a bias of count/2^32.
  std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(((next() >> 32) * count) >> 32); }

 private:
  std::uint64_t state_;
};

/// Every order is equally likely (Fisher & Yates).
template <typename Value>
void shuffle(std::span<Value> values, Random& random) {
  for (std::size_t last = values.size(); last > 1; --last) {
    std::swap(values[last - 1], values[random.below(static_cast<std::uint32_t>(last))]);
  }
}

}  // namespace base
}  // namespace kgbuild
