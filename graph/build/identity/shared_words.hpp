// Finds lists of people that share names with a list.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/people_match.hpp"

namespace kgbuild::graphs {

/// Lists are indexed by the words of their names. A word that many names have says little, and only the first lists
/// with it are found, so that a search takes bounded time.
class SharedWords {
 public:
  /// The next item, numbered from 0, has these lists. They must outlive the index.
  void add(const std::vector<PeopleList>& people);
  /// The items that share the most words with these lists, at most 16, ascending.
  std::vector<std::uint32_t> find(const std::vector<PeopleList>& people) const;

 private:
  std::uint32_t size_ = 0;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> items_;
};

}  // namespace kgbuild::graphs
