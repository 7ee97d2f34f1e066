// One level of many breadth-first searches at once.
#pragma once

#include <array>
#include <cstdint>

#include "graph/analysis/kernels/lanes.hpp"
#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

using SearchRow = Lanes<std::uint64_t>;  ///< a bit for each of 512 searches

/// 512 counters, bit by bit: bit i of sums[k] and of waiting[k] count 2^k each for search i. Two rows that wait for
/// the same k make one for k+1, so that adding a row costs two steps on the average (carry-save adder).
struct SearchCounters {
  std::array<SearchRow, 34> sums{}, waiting{};
  std::uint64_t is_waiting = 0;  ///< bit k
};

/// The state of the searches; rows by class.
struct SearchLevel {
  SearchRow all;  ///< the searches of this batch
  const TwinQuotient* twins = nullptr;
  const SearchRow* reached = nullptr;  ///< inner classes: who arrived one level before
  SearchRow* arriving = nullptr;       ///< inner classes: who arrives now; null where nobody needs to know
  SearchRow* seen = nullptr;           ///< who has been there
};

/// Goes one level on for the classes of a range; false when nobody arrived. Each arrival counts the members of the
/// class.
bool advance_searches(const SearchLevel& level, TwinQuotient::Range range, SearchCounters& counters);

/// Adds the counters to `counts`, by search, and clears them.
void take_counts(SearchCounters& counters, std::array<std::uint64_t, 512>& counts);

}  // namespace kgbuild::graphs
