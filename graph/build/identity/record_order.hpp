// The order of records in which papers are resolved.
#pragma once

#include <cstdint>
#include <vector>

#include "kgbuild/record.hpp"

namespace kgbuild::graphs {

/// Indices of the records by day of the digest (absent ones last), place and text. Of records that are equal in every
/// field only one is in it, so that the order depends only on the set of records.
std::vector<std::uint32_t> sort_records(const std::vector<PaperRecord>& records);

}  // namespace kgbuild::graphs
