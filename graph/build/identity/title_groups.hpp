// Records of one title that are one paper.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/build/identity/paper_sets.hpp"
#include "graph/build/identity/record_ids.hpp"
#include "kgbuild/record.hpp"

namespace kgbuild::graphs {

/// Unites the sets of `places`, the records that have one title, in the order of records, as merge_papers() says.
/// Linear in the records and their people: a set is compared with a few that share the words of most names.
void unite_one_title(std::span<const std::uint32_t> places, const std::vector<PaperRecord>& records,
                     const std::vector<std::uint32_t>& order, const std::vector<RecordIds>& ids, PaperSets& sets);

}  // namespace kgbuild::graphs
