// Where authors work: affiliations → institutions.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "graph/build/identity/people.hpp"

namespace kgbuild::graphs {

struct Institution {
  std::string key;                   ///< of the id: the folded name
  std::string name;                  ///< most frequent spelling; ties go to the smaller by bytes
  std::vector<std::string> aliases;  ///< the other spellings, in the same order
  std::uint32_t papers = 0, authors = 0;
};

struct Institutions {
  std::vector<Institution> all;                               ///< sorted by key
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ties;  ///< author and index into `all`, ascending, each once
};

/// Affiliations are of one institution if their names fold to the same key, and never else: `MIT` and `Massachusetts
/// Institute of Technology` are two. `;` parts the names of several. Sorts affiliations.
Institutions resolve_institutions(const std::vector<Affiliation>& affiliations);

}  // namespace kgbuild::graphs
