// A list of people, cut at its separators; what its commas part is still open.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/fields/person_name.hpp"

namespace kgbuild::parsing {

/// What is between two separators that are stronger than a comma, cut at its commas; no part is empty.
using PeopleGroup = std::vector<PersonName>;

struct PeopleParts {
  std::string team;         ///< `Qwen Team` of `Qwen Team: An Ode, Bo Lind`
  std::string represented;  ///< `Tidal Group` of `An Ode on behalf of the Tidal Group`
  std::vector<PeopleGroup> groups;
  bool strong = false;  ///< people are parted by something stronger than a comma, except perhaps within a group
  bool more = false;    ///< the list says that there are others
};

/// The words that part people.
enum class Conjunctions : std::uint8_t {
  sure,  ///< `and`, `und`, `&`: words of no name
  all,   ///< also `y`, `e`, `i`, between whole names
};

/// Cuts clean text (people_text.hpp). Nothing is cut within brackets. Linear.
PeopleParts cut_people(std::string_view text, Conjunctions conjunctions = Conjunctions::all);

}  // namespace kgbuild::parsing
