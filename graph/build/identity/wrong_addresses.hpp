// Records that have the address of another paper.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kgbuild/diagnostic.hpp"
#include "kgbuild/record.hpp"

namespace kgbuild::graphs {

/// For each place in `order`, which lists records by date: 1 if the record has the identifier of another paper, else 0.
/// `ids` are the ids of the records by themselves. See merge_papers. Linear: a record is compared with a few others.
std::vector<char> find_wrong_addresses(const std::vector<PaperRecord>& records, const std::vector<std::uint32_t>& order,
                                       const std::vector<std::string>& ids, Diagnostics* diagnostics);

}  // namespace kgbuild::graphs
