// One level of 512 simultaneous breadth-first searches.
#pragma once

#include <array>
#include <cstdint>

#include "graph/analysis/kernels/lanes.hpp"
#include "graph/analysis/kernels/twin_quotient.hpp"

namespace kgbuild::graphs {

using SearchRow = Lanes<std::uint64_t>;  ///< a bit for each of 512 searches

/// 512 counters in bit-sliced form: bit i of sums[k] and bit i of waiting[k] each count 2^k for search i. Two waiting
/// rows of the same k make one of k+1, so that adding a row takes two steps on average (carry-save adder).
struct SearchCounters {
  std::array<SearchRow, 34> sums{}, waiting{};
  std::uint64_t is_waiting = 0;  ///< bit k
};

/// The state of the searches; rows are by class.
struct SearchLevel {
  SearchRow all;  ///< the searches of this batch
  const TwinQuotient* twins = nullptr;
  const SearchRow* reached = nullptr;  ///< inner classes: searches that arrived at the previous level
  SearchRow* arriving = nullptr;       ///< inner classes: searches that arrive now; may be null
  SearchRow* seen = nullptr;           ///< searches that have reached the class
};

/// Advances the searches by one level in a range of classes; returns whether any search arrived. Each arrival counts
/// once for each member of the class.
bool advance_searches(const SearchLevel& level, TwinQuotient::Range range, SearchCounters& counters);

/// Adds the counters to `counts`, by search, and clears them.
void take_counts(SearchCounters& counters, std::array<std::uint64_t, 512>& counts);

}  // namespace kgbuild::graphs
