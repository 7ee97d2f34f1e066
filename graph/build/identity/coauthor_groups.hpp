// The papers of one name, in groups that co-authors hold together: each group is probably one person's.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "graph/model/groups.hpp"

namespace kgbuild::graphs {

struct CoauthorGroups {
  std::vector<std::uint32_t> counts;  ///< by person; 0 = without co-authors
  /// By item of the authorships: the first paper of its group by day, then by number; `no_group` if the name has only
  /// one group, and for papers without other persons.
  std::vector<std::uint32_t> first_papers;
};
inline constexpr std::uint32_t no_group = std::numeric_limits<std::uint32_t>::max();

/// Names with fewer expected namesakes (namesakes.hpp) are one person, with one group: people change their teams and
/// topics, and most names that look split are not.
inline constexpr double common_name = 0.1;
/// From here on, third papers connect nobody: in a large field all co-authors know each other.
inline constexpr double very_common_name = 0.2;
/// Co-authors with more namesakes connect nobody: `Bo Li` and `Hao Zhang` write together in several teams.
inline constexpr double telling_coauthor = 0.65;

/// Papers of a common name belong together when they share a telling co-author; those of a name that is not very
/// common also when telling co-authors of both wrote a third paper together. `namesakes` is by person. Linear in the
/// authorships, and in the papers of the co-authors of common names that are not very common. tests/quality/people.tsv
/// has the labels that the three bounds were chosen by.
CoauthorGroups find_coauthor_groups(const Authorships& authorships, const std::vector<double>& namesakes);

}  // namespace kgbuild::graphs
