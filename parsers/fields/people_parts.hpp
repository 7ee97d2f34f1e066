// A list of people, cut at its separators; what its commas part is still open.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/fields/person_name.hpp"

namespace kgbuild::parsing {

/// What is between two separators that are stronger than a comma, cut at its commas; no part is empty.
using PeopleGroup = std::vector<PersonName>;

struct PeopleParts {
  std::string team;  ///< `Qwen Team` of `Qwen Team: An Ode, Bo Lind`
  std::vector<PeopleGroup> groups;
  bool strong = false;  ///< people are parted by something stronger than a comma, except perhaps within a group
  bool more = false;    ///< the list says that there are others
};

/// Cuts clean text (people_text.hpp). Nothing is cut within brackets. Linear.
PeopleParts cut_people(std::string_view text);

}  // namespace kgbuild::parsing
