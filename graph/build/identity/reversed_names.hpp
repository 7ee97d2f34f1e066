// People whose names occur in both orders.
#pragma once

#include <vector>

#include "graph/build/identity/people.hpp"

namespace kgbuild::graphs {

/// Reports pairs such as `Mara Lindqvist` and `Lindqvist Mara`, in Latin letters, if all co-authors of one are also
/// co-authors of the other: probably one person, but which order is right is not known, so nothing is merged. Linear in
/// the names and in the papers of such pairs, plus a search for each name. Diagnostics: `reversed-name`.
void report_reversed_names(const std::vector<PaperRecord>& records, const std::vector<Paper>& papers,
                           const People& people, Diagnostics& diagnostics);

}  // namespace kgbuild::graphs
