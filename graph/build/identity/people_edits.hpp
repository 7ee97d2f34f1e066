// Corrections of people, between two resolutions of their names.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "graph/build/identity/corrections.hpp"
#include "graph/build/identity/people.hpp"

namespace kgbuild::graphs {

/// What corrections contribute to the resolution of people. Keys are folded names.
struct PeopleEdits {
  std::vector<std::pair<std::string, std::string>> united, distinct;
  ChosenNameTable names;
  std::map<std::string, AuthorCategory, std::less<>> categories;  ///< by key of the author
  /// By paper (or `all_papers`) and key: the name that replaces a listed one; empty = it is left out.
  std::map<std::pair<std::uint32_t, std::string>, std::string> listed;
  static constexpr std::uint32_t all_papers = UINT32_MAX;
};

/// `people` are the result of a resolution without corrections.
PeopleEdits plan_people_edits(const People& people, const std::vector<Paper>& papers, Corrections& corrections);

}  // namespace kgbuild::graphs
