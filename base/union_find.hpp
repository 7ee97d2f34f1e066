// Disjoint sets whose representative is the smallest member.
#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

namespace kgbuild {
inline namespace base {

/// The representative does not depend on the order of unions.
class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

  std::uint32_t find(std::uint32_t item) {
    while (parent_[item] != item) {
      parent_[item] = parent_[parent_[item]];  // path halving
      item = parent_[item];
    }
    return item;
  }

  /// True if they were in different sets.
  bool unite(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    if (a == b) return false;
    if (a < b) {
      parent_[b] = a;
    } else {
      parent_[a] = b;
    }
    return true;
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace base
}  // namespace kgbuild
