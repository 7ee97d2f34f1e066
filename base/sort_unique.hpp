// Sorts and removes duplicates.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

namespace kgbuild {
inline namespace base {

/// Sorts by `key` and keeps one item of each key. (std::ranges::unique returns a subrange, which clang 14 cannot
/// destructure with libstdc++ 12.)
template <typename Item, typename Key = std::identity>
void sort_unique(std::vector<Item>& items, Key key = {}) {
  std::ranges::sort(items, {}, key);
  const auto same = [&](const Item& a, const Item& b) { return std::invoke(key, a) == std::invoke(key, b); };
  items.erase(std::unique(items.begin(), items.end(), same), items.end());
}

}  // namespace base
}  // namespace kgbuild
