// What the names of all lists say by themselves, and how common they are.
#pragma once

#include <string_view>
#include <vector>

#include "graph/build/identity/author_lists.hpp"

namespace kgbuild::graphs {

/// By name of the lists. The first spelling decides: those of one key differ at most in capitals and hyphens.
struct PeopleNames {
  /// Views into the lists.
  explicit PeopleNames(const AuthorLists& lists);

  std::vector<std::string_view> keys;  ///< folded, ascending
  std::vector<bool> is_person;
  std::vector<bool> is_hyphenated;  ///< the first word is: `Jun-Yan Zhu` is not `Jun Zhu`
  std::vector<double> namesakes;    ///< namesakes.hpp
};

}  // namespace kgbuild::graphs
